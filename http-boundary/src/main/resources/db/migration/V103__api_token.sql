-- What people gave programs to call with in their name. Of the token only what leads to nobody.
create table api_token (
    tenant     varchar(64)                 not null,
    id         varchar(36)                 not null, -- by which its person speaks of it
    name       varchar(64)                 not null, -- the account
    label      varchar(200)                not null,
    hash       varchar(43)                 not null,
    scopes     varchar(64)                 not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at    timestamp(6) with time zone,          -- up to an hour earlier than so
    constraint api_token_pk primary key (tenant, id),
    constraint api_token_hash unique (hash)
);

create index api_token_account on api_token (tenant, name);
