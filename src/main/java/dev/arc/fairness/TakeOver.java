package dev.arc.fairness;

import dev.arc.evaluation.Judge;
import dev.arc.evaluation.Judgement;
import dev.arc.evaluation.Verdict;
import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Reply;
import dev.arc.role.RoledTool;
import dev.arc.scenario.Scenario;
import dev.arc.simulation.Agent;
import dev.arc.simulation.Simulation;
import dev.arc.trace.Step;
import dev.arc.trace.Trajectory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Has the oracle take a recorded play over from the agent: the agent's texts and calls are
/// replayed word for word in the same world, under the same faults and limits, and from some moment
/// on the oracle plays. Whether it still passes tells whether the play was lost by then.
///
/// The oracle tries several ways of going on, from building on all that was done to doing it again,
/// for a play is lost only when no way is left.
public final class TakeOver {
  private final Agent agent;
  private final Scenario scenario;
  private final Trajectory recorded;
  private final RecordedReplies replies;
  private final Knowledge known;
  private final Simulation.Series series;

  public TakeOver(List<RoledTool> tools, Scenario scenario, Trajectory recorded) {
    this.agent = new Agent("", tools, null);
    this.scenario = scenario;
    this.recorded = recorded;
    this.replies = RecordedReplies.of(recorded);
    this.known = new Knowledge(scenario.situation());
    this.series = new Simulation(() -> 0L).series(agent, scenario.situation(), scenario.id());
  }

  /// What came of it.
  public sealed interface Outcome {

    /// The oracle could still pass.
    record Passed() implements Outcome {}

    /// In none of its ways could the oracle pass.
    ///
    /// @param judgements one for each way
    record Failed(List<Judgement> judgements) implements Outcome {
      public Failed {
        judgements = List.copyOf(judgements);
      }
    }

    /// The replay did not go as the record says, so nothing can be told of it.
    ///
    /// @param step the first of the record's steps that went otherwise
    record Strayed(int step) implements Outcome {}
  }

  /// After how many moments somebody can take over, the end included: a moment is one text of the
  /// agent, or one call.
  public int moments() {
    return replies.size();
  }

  /// The agent's step in the record with which so many moments end.
  ///
  /// @param moments from 1
  public int step(int moments) {
    return replies.step(moments);
  }

  /// What comes of it when the oracle takes over after so many moments, from 0.
  public Outcome after(int moments) throws InterruptedException {
    var judgements = new ArrayList<Judgement>();
    for (var heed : Heed.values()) {
      var played = play(moments, heed);
      var strayed = strayed(played.steps(), replies.records(moments));
      if (strayed > 0) {
        return new Outcome.Strayed(strayed);
      }
      var judgement = Judge.judge(scenario, played);
      if (judgement.verdict() == Verdict.PASS) {
        return new Outcome.Passed();
      }
      judgements.add(judgement);
    }
    return new Outcome.Failed(judgements);
  }

  private Trajectory play(int moments, Heed heed) throws InterruptedException {
    var oracle = new ScriptedArm(known, agent.tools(), null);
    var successor =
        new Successor(
            replies.first(moments).iterator(),
            oracle,
            new Inheritance(known, recorded.steps(), heed));
    var play = new Simulation.Play(recorded.trial(), 0, Integer.MAX_VALUE, Duration.ofMinutes(1));
    return series.play(play, successor);
  }

  /// The first of so many steps that is not as recorded; 0 where all are.
  private int strayed(List<Step> played, int records) {
    var known = recorded.steps();
    for (var index = 0; index < Math.min(records, known.size()); index++) {
      if (index >= played.size() || !played.get(index).equals(known.get(index))) {
        return index + 1;
      }
    }
    return 0;
  }

  /// Says again what the agent said, and then what the oracle says. Made for one play.
  private record Successor(Iterator<Reply> recorded, LanguageModel oracle, Inheritance inherited)
      implements LanguageModel {

    @Override
    public ModelIdentity identity() {
      return oracle.identity();
    }

    @Override
    public Reply reply(Conversation conversation, CallSettings settings)
        throws dev.arc.llm.ModelException, InterruptedException {
      return recorded.hasNext()
          ? recorded.next()
          : oracle.reply(inherited.told(conversation), settings);
    }
  }
}
