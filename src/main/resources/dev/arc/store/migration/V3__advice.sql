-- What was recommended for an agent, what it was seen to do, and whether it was taken.
create table advice (
  run       text not null references run,
  id        text not null,
  given_at  text not null,
  record    text not null,
  primary key (run, id)
);

pragma user_version = 3;
