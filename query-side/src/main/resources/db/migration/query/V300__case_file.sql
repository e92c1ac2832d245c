-- The file of each complaint as JSON, words sealed. May be dropped and filled again from the log at any time.
create table case_file (
    tenant    varchar(64) not null,
    complaint varchar(64) not null,
    version   bigint      not null,
    position  bigint      not null,
    file      text        not null,
    constraint case_file_pk primary key (tenant, complaint)
);
