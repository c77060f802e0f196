package dev.arc.store;

import dev.arc.history.Advice;
import dev.arc.history.Expense;
import dev.arc.history.Lease;
import dev.arc.history.Outcome;
import dev.arc.history.ProfileVersion;
import dev.arc.history.Result;
import dev.arc.history.RunId;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import dev.arc.history.RunStoreException;
import dev.arc.history.Slot;
import dev.arc.history.Tally;
import dev.arc.json.Codec;
import dev.arc.scenario.ScenarioSet;
import dev.arc.trace.Trajectory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Runs in a SQLite file. One connection serves this process's queries and small changes, one its
/// outcomes.
final class SqliteRunStore implements RunStore {

  private final Codec<RunRecord> records = Codec.of(RunRecord.class);
  private final Codec<Advice> advice = Codec.of(Advice.class);
  private final Codec<Expense> expenses = Codec.of(Expense.class);
  private final Packed<Result> results = new Packed<>(Result.class);
  private final Packed<Trajectory> trajectories = new Packed<>(Trajectory.class);
  private final SetArchive sets = new SetArchive();
  private final ProfileArchive profiles;
  private final RunLeases leases;
  private final Connections connections;
  private final OutcomeWriter writer;

  SqliteRunStore(Database database, RunLeases leases) {
    this.leases = leases;
    this.connections = new Connections(database);
    this.profiles = new ProfileArchive(connections);
    this.writer = new OutcomeWriter(database);
  }

  @Override
  public void begin(RunRecord run, ScenarioSet set) {
    var added = connections.change(connection -> insert(connection, run, set));
    if (added == 0) {
      throw new RunStoreException("there is a run " + run.id() + " already; choose another id");
    }
  }

  @Override
  public void update(RunRecord run) {
    var changed =
        connections.change(connection ->
            Connections.execute(
                connection,
                "update run set record = ? where id = ?",
                records.write(run),
                run.id().value()));
    if (changed == 0) {
      throw missing(run.id());
    }
  }

  @Override
  public Optional<RunRecord> find(RunId id) {
    return connections
        .read("select record from run where id = ?", this::record, id.value())
        .stream()
        .findFirst();
  }

  @Override
  public List<RunRecord> runs() {
    return connections.read(
        "select record from run order by started_at desc, id desc", this::record);
  }

  @Override
  public ScenarioSet set(RunId run) {
    var key =
        connections
            .read("select scenario_set from run where id = ?", row -> row.getString(1), run.value())
            .stream()
            .findFirst()
            .orElseThrow(() -> missing(run));
    return sets.read(connections, key);
  }

  @Override
  public Optional<Lease> claim(RunId run) {
    return leases.claim(run);
  }

  @Override
  public boolean isPlayed(RunId run) {
    return leases.isPlayed(run);
  }

  @Override
  public void append(RunId run, Outcome outcome) {
    var result = outcome.result();
    writer.append(
        new OutcomeWriter.Entry(
            run,
            result.slot(),
            verdict(result),
            results.pack(result),
            trajectories.pack(outcome.trajectory()),
            new CompletableFuture<>()));
  }

  @Override
  public Tally tally(RunId run) {
    var counts = new HashMap<String, Integer>();
    connections.read(
        "select verdict, count(*) from outcome where run = ? group by verdict",
        row -> counts.put(row.getString(1), row.getInt(2)),
        run.value());
    return new Tally(
        counts.getOrDefault("pass", 0),
        counts.getOrDefault("fail", 0),
        counts.getOrDefault("error", 0),
        counts.getOrDefault("invalid", 0));
  }

  @Override
  public Set<Slot> played(RunId run) {
    return new HashSet<>(
        connections.read(
            "select position, trial from outcome where run = ?",
            row -> new Slot(row.getInt(1), row.getInt(2)),
            run.value()));
  }

  @Override
  public void results(RunId run, Consumer<Result> receiver) {
    connections.stream(
        "select result from outcome where run = ? order by position, trial",
        row -> receiver.accept(results.unpack(row.getBytes(1))),
        run.value());
  }

  @Override
  public Optional<Outcome> outcome(RunId run, Slot slot) {
    return connections
        .read(
            "select result, trajectory from outcome where run = ? and position = ? and trial = ?",
            row ->
                new Outcome(results.unpack(row.getBytes(1)), trajectories.unpack(row.getBytes(2))),
            run.value(),
            slot.position(),
            slot.trial())
        .stream()
        .findFirst();
  }

  @Override
  public ProfileVersion keep(ProfileVersion version) {
    return profiles.keep(version);
  }

  @Override
  public Optional<ProfileVersion> profile(String sha256) {
    return profiles.find(sha256);
  }

  @Override
  public void keep(Advice advice) {
    if (find(advice.run()).isEmpty()) {
      throw missing(advice.run());
    }
    connections.change(connection ->
        Connections.execute(
            connection,
            "insert or replace into advice (run, id, given_at, record) values (?, ?, ?, ?)",
            advice.run().value(),
            advice.id(),
            Instants.text(advice.givenAt()),
            this.advice.write(advice)));
  }

  @Override
  public List<Advice> advice() {
    return connections.read(
        "select record from advice order by given_at desc, id desc",
        row -> advice.read(row.getString(1)));
  }

  @Override
  public void keep(Expense expense) {
    connections.change(connection ->
        Connections.execute(
            connection,
            "insert into expense (paid_at, record) values (?, ?)",
            Instants.text(expense.at()),
            expenses.write(expense)));
  }

  @Override
  public List<Expense> expenses() {
    return connections.read(
        "select record from expense order by paid_at desc, id desc",
        row -> expenses.read(row.getString(1)));
  }

  @Override
  public void close() {
    writer.close();
    connections.close();
  }

  private int insert(Connection connection, RunRecord run, ScenarioSet set) throws SQLException {
    return Connections.execute(
        connection,
        "insert or ignore into run (id, started_at, scenario_set, record) values (?, ?, ?, ?)",
        run.id().value(),
        Instants.text(run.startedAt()),
        sets.keep(connection, set),
        records.write(run));
  }

  private RunRecord record(ResultSet row) throws SQLException {
    return records.read(row.getString(1));
  }

  private static String verdict(Result result) {
    return result.judgement().verdict().name().toLowerCase(Locale.ROOT);
  }

  private static RunStoreException missing(RunId run) {
    return new RunStoreException("there is no run " + run + "; begin it first");
  }
}
