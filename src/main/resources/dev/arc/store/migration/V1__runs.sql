-- Profiles, sets and scenarios never change: each is kept once, under the SHA-256 of its content.
create table profile (
  sha256    text    not null primary key,
  name      text    not null,
  number    integer not null,
  file      text    not null,
  saved_at  text    not null,
  body      blob    not null,
  unique (name, number)
);

create table scenario (
  sha256  text not null primary key,
  body    blob not null
);

create table scenario_set (
  sha256  text not null primary key,
  body    blob not null
);

create table set_member (
  scenario_set  text    not null references scenario_set,
  position      integer not null,
  scenario      text    not null references scenario,
  primary key (scenario_set, position)
) without rowid;

create table run (
  id            text not null primary key,
  started_at    text not null,
  scenario_set  text not null references scenario_set,
  record        text not null
);

-- verdict and cost are copies of what stands in the result, for counting without unpacking.
create table outcome (
  run         text    not null references run,
  position    integer not null,
  trial       integer not null,
  verdict     text    not null,
  result      blob    not null,
  trajectory  blob    not null,
  unique (run, position, trial)
);

pragma user_version = 1;
