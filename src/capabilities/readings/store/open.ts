export const openReadings = `
  select id, unit_id, file_name as text from document_readings where state = 'open'`

export const openScans = 'select id, unit_id, file_name as text from reading_scans'
