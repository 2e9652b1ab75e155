export const openReadings = `
  select id, unit_id, file_name as text, read_at as begun_at from document_readings where state = 'open'`

export const openScans = 'select id, unit_id, file_name as text, handed_at as begun_at from reading_scans'
