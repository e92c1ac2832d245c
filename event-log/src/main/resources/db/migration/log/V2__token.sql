-- How far each view has read, and which process is at it. A processor is named tenant/view.
create table token (
    processor  varchar(128)   not null,
    segment    integer        not null,
    token      varchar(10000),
    token_type varchar(255),
    claimed_at varchar(64),
    owner      varchar(255),
    constraint token_pk primary key (processor, segment)
);
