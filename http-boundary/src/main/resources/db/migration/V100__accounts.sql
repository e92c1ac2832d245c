-- Who may sign in. The name is a login, the person an opaque id; neither says who somebody is.
create table account (
    tenant           varchar(64)  not null,
    name             varchar(64)  not null,
    person           varchar(64)  not null,
    password_hash    varchar(200) not null,
    password_version integer      not null, -- counts changes: what was signed in with an older one is signed out
    generated        boolean      not null, -- nobody chose this password yet
    primary key (tenant, name)
);

-- Who holds which role where: a projection of the organisation's events, kept by the command side, read at each sign-in.
create table role_held (
    tenant varchar(64) not null,
    person varchar(64) not null,
    role   varchar(32) not null,
    unit   varchar(64) not null,
    primary key (tenant, person, role, unit)
);
