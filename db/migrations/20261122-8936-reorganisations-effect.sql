-- When the day of a reorganisation was noticed: told once, to those who decide about what it left open.
alter table reorganisations add column took_effect_at timestamptz;
update reorganisations set took_effect_at = effective_on::timestamptz where state = 'scheduled' and effective_on <= current_date;
create index reorganisations_coming on reorganisations (effective_on) where state = 'scheduled' and took_effect_at is null;
