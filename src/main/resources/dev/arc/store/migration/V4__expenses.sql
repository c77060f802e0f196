-- What was paid for beside the plays of runs: single questions, failures made smaller, plays broken off.
create table expense (
  id       integer primary key,
  paid_at  text not null,
  record   text not null
);

pragma user_version = 4;
