package dev.arc.evaluation;

import dev.arc.quantity.Prose;
import dev.arc.scenario.Limits;
import dev.arc.topic.Disclosure;
import dev.arc.trace.End;
import dev.arc.trace.Step;
import dev.arc.trace.Step.AgentSaid;
import dev.arc.trace.Step.ToolCalled;
import dev.arc.trace.Step.UserSaid;
import dev.arc.trace.Trajectory;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A trajectory as the checks look at it; what several checks need is read once. Not thread-safe:
/// made for one judgement.
final class Play {

  private static final int SHORTEST_ECHO = 20;

  private final Trajectory trajectory;
  private final Limits limits;
  private final boolean informed;
  private final String wanted;
  private final @Nullable AgentSaid answer;
  private @Nullable String own;
  private @Nullable Wordings wordings;
  private @Nullable Sources sources;

  Play(Trajectory trajectory, Limits limits) {
    this(trajectory, limits, true, "");
  }

  private Play(Trajectory trajectory, Limits limits, boolean informed, String wanted) {
    this.trajectory = trajectory;
    this.limits = limits;
    this.informed = informed;
    this.wanted = wanted;
    var last = trajectory.end() instanceof End.Answered ? lastSaid(trajectory.steps()) : null;
    this.answer = last == null || isEcho(last, trajectory.steps()) ? null : last;
  }

  /// Whether a text only says the request again; with data in the request, all its figures too.
  private static boolean isEcho(AgentSaid said, List<Step> steps) {
    return steps.stream()
        .anyMatch(step ->
            step instanceof UserSaid user
                && user.text().length() > SHORTEST_ECHO
                && said.text().length() < user.text().length() + SHORTEST_ECHO
                && said.text().contains(user.text().strip()));
  }

  private static @Nullable AgentSaid lastSaid(List<Step> steps) {
    for (var step : steps.reversed()) {
      if (step instanceof AgentSaid said) {
        return said;
      }
    }
    return null;
  }

  Trajectory trajectory() {
    return trajectory;
  }

  Limits limits() {
    return limits;
  }

  List<Step> steps() {
    return trajectory.steps();
  }

  /// The agent's final answer; empty when the play ended without one, or with the request repeated.
  Optional<AgentSaid> answer() {
    return Optional.ofNullable(answer);
  }

  /// The text of the answer; empty text when there is none.
  String answerText() {
    return answer == null ? "" : answer.text();
  }

  /// The step of the answer; 0 when there is none.
  int answerStep() {
    return answer == null ? 0 : answer.number();
  }

  /// The answer without what is only pasted from a tool: as long, with spaces in its place.
  String ownText() {
    if (own == null) {
      own = Pasted.without(answerText(), calls());
    }
    return own;
  }

  /// The same play of an agent that never got to see the data that it is about.
  Play uninformed() {
    return new Play(trajectory, limits, false, wanted);
  }

  /// The same play, with the state that a record is to be left in.
  Play wanting(String state) {
    return new Play(trajectory, limits, informed, state);
  }

  /// The state that the user wants a record to be left in: `cancelled`; empty where none is asked
  /// for.
  String wanted() {
    return wanted;
  }

  /// Whether the agent got to see the data, where there is any.
  boolean isInformed() {
    return informed;
  }

  /// What the answer says in figures; what is only pasted says nothing.
  Prose prose() {
    return wordings().prose();
  }

  /// The sentences of the answer; lines of lists and tables are sentences.
  List<String> sentences() {
    return wordings().sentences();
  }

  /// What the answer admits.
  List<Disclosure> disclosures() {
    return wordings().disclosures();
  }

  private Wordings wordings() {
    if (wordings == null) {
      wordings = Wordings.of(ownText());
    }
    return wordings;
  }

  /// The figures that an answer may build on.
  Sources sources() {
    if (sources == null) {
      sources = Sources.of(this);
    }
    return sources;
  }

  List<ToolCalled> calls() {
    return trajectory.steps().stream()
        .filter(ToolCalled.class::isInstance)
        .map(ToolCalled.class::cast)
        .toList();
  }

  List<UserSaid> userTexts() {
    return trajectory.steps().stream()
        .filter(UserSaid.class::isInstance)
        .map(UserSaid.class::cast)
        .toList();
  }

  /// The last call that brought facts; where to look for what an answer should have seen.
  Optional<ToolCalled> evidence() {
    return calls().reversed().stream().filter(Calls::broughtData).findFirst();
  }

  /// The step of that call; 0 when no call brought facts.
  int evidenceStep() {
    return evidence().map(ToolCalled::number).orElse(0);
  }

  /// The step at which the play ended; 0 when nothing happened.
  int lastStep() {
    return steps().isEmpty() ? 0 : steps().getLast().number();
  }
}
