package dev.arc.history;

import dev.arc.scenario.ScenarioSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Where runs are kept. Safe to use from many threads, and by several processes at once.
///
/// Every method may throw [RunStoreException]. What a method has written when it returns outlives
/// the process, however that ends.
public interface RunStore extends AutoCloseable {

  /// Adds a run with the set that it plays.
  ///
  /// @throws RunStoreException when its id is taken
  void begin(RunRecord run, ScenarioSet set);

  /// Replaces what is known of a run; its outcomes stay.
  void update(RunRecord run);

  Optional<RunRecord> find(RunId id);

  /// All runs, newest first.
  List<RunRecord> runs();

  /// The set that a run plays.
  ScenarioSet set(RunId run);

  /// The right to play a run; empty while another process has it.
  Optional<Lease> claim(RunId run);

  /// Whether some process is playing this run now.
  boolean isPlayed(RunId run);

  /// Keeps an outcome; one that is there for the same slot is replaced. Returns when it is durable.
  void append(RunId run, Outcome outcome);

  /// How many outcomes of a run there are, by verdict.
  Tally tally(RunId run);

  /// The slots of a run that have an outcome.
  Set<Slot> played(RunId run);

  /// Hands over the results of a run one by one, in the order of their slots.
  void results(RunId run, Consumer<Result> receiver);

  Optional<Outcome> outcome(RunId run, Slot slot);

  /// Keeps a profile's text, unless this very text is there already.
  ///
  /// @param version its number is not looked at
  /// @return the version as it is kept, with its number
  ProfileVersion keep(ProfileVersion version);

  Optional<ProfileVersion> profile(String sha256);

  /// Keeps what was recommended after a run; what is there under the same id is replaced.
  void keep(Advice advice);

  /// All that was ever recommended, newest first.
  List<Advice> advice();

  /// Keeps what was paid for beside the plays of runs.
  void keep(Expense expense);

  /// All that was ever paid for beside the plays of runs, newest first.
  List<Expense> expenses();

  @Override
  void close();
}
