-- One key per person, itself encrypted under the key in the key file. Deleting the row erases the person's words.
create table person_key (
    tenant      varchar(64)   not null,
    person      varchar(64)   not null,
    wrapped_key varchar(1000) not null,
    constraint person_key_pk primary key (tenant, person)
);

-- What the tenant's key file answers when asked; tells a lost or a strange key file before it does harm.
create table key_file (
    tenant varchar(64) not null,
    answer varchar(64) not null,
    constraint key_file_pk primary key (tenant)
);
