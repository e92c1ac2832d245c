-- Wrong passwords of the last hours, counted by where they came from, so that every node slows the same guesser. Neither
-- names nor addresses: a guesser types anything, and what people typed by mistake is nobody's to read.
create table wrong_password (
    tenant      varchar(64)                 not null,
    counted_for varchar(43)                 not null, -- follows from a name and a place
    times       integer                     not null,
    last_at     timestamp(6) with time zone not null,
    constraint wrong_password_pk primary key (tenant, counted_for)
);

create index wrong_password_last on wrong_password (last_at);

-- Browsers with which somebody has signed in: whoever guesses elsewhere holds up nobody here.
create table known_browser (
    tenant  varchar(64)                 not null,
    name    varchar(64)                 not null,
    id      varchar(43)                 not null, -- follows from the cookie's secret; the secret does not follow from it
    seen_at timestamp(6) with time zone not null,
    constraint known_browser_pk primary key (tenant, name, id)
);
