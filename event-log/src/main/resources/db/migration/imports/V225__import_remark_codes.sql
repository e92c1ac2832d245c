-- What is said about rows, and why a file failed, as codes that pages say in their reader's language; arguments are a
-- list in JSON. The English sentence stays: what was said before has nothing else.
alter table import_remark add column code varchar(40);
alter table import_remark add column arguments varchar(300);
alter table import_reason add column code varchar(40);
alter table import_reason add column arguments varchar(300);
alter table import_progress add column failure_code varchar(40);
alter table import_progress add column failure_arguments varchar(1700);
