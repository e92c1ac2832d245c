-- How the sender wants the file to be read: a mapping of one's own, and the encoding where it was told.
alter table import_progress add column mapping varchar(16384);
alter table import_progress add column encoding varchar(16);
