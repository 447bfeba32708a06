-- How a file was read has a place of its own: files are no longer text alone, and tables have shapes.
UPDATE data_import
   SET layout = JSON_SET(
         JSON_REMOVE(layout, '$.charset', '$.layout.delimiter'),
         '$.reading', JSON_EXTRACT(
           CONCAT('[{"format":"TEXT","charset":', JSON_EXTRACT(layout, '$.charset'),
                  ',"letters":"UNICODE","mixed":false,"delimiter":', JSON_EXTRACT(layout, '$.layout.delimiter'),
                  ',"sheets":[]}]'), '$[0]'),
         '$.layout.headerLines', 1,
         '$.layout.shape', JSON_EXTRACT('[{"inherited":[],"courses":[]}]', '$[0]'),
         '$.words', JSON_ARRAY(),
         '$.unknownWords', JSON_ARRAY())
 WHERE layout IS NOT NULL;
