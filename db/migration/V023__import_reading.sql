-- How a file was read has a place of its own: files are no longer text alone.
UPDATE data_import
   SET layout = JSON_SET(
         JSON_REMOVE(layout, '$.charset', '$.layout.delimiter'),
         '$.reading', JSON_OBJECT(
           'format', 'TEXT',
           'charset', JSON_VALUE(layout, '$.charset'),
           'letters', 'UNICODE',
           'mixed', FALSE,
           'delimiter', JSON_VALUE(layout, '$.layout.delimiter')),
         '$.layout.headerLines', 1)
 WHERE layout IS NOT NULL;
