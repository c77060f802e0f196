package dev.arc.pipeline;

import dev.arc.capability.Refinement;
import dev.arc.catalogue.Catalogue;
import dev.arc.json.Texts;
import dev.arc.pipeline.RecommendationReport.Effect;
import dev.arc.pipeline.RecommendationReport.Recommendation;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.ProfileTexts;
import dev.arc.recommendation.AgentToRepair;
import dev.arc.recommendation.Loss;
import dev.arc.recommendation.Remedies;
import dev.arc.recommendation.Remedy;
import dev.arc.recorded.Samples;
import dev.arc.revision.Revised;
import dev.arc.revision.Revisions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Works out what to change in an agent after a run, in its author's own files.
public final class RecommendFixes {
  private final Catalogue catalogue;
  private final ExpectedImpact impact;

  /// @param impact knows what was seen before of versions and changes
  public RecommendFixes(Catalogue catalogue, ExpectedImpact impact) {
    this.catalogue = catalogue;
    this.impact = impact;
  }

  /// An agent in its files.
  ///
  /// @param texts as they stand there, secrets in them
  /// @param name of the agent, where the file describes several
  /// @param beside finds what the profile refers to
  /// @param kept what the agent was tested with besides, by name: samples of what its tools return,
  ///   and what a model found in its profile
  public record InFiles(
      PreparedAgent agent,
      ProfileTexts texts,
      Optional<String> name,
      Texts beside,
      Map<String, String> kept) {

    public InFiles {
      kept = Map.copyOf(kept);
    }

    /// The agent as it is with another profile, tested with the same besides.
    public PreparedAgent as(AgentProfile profile) {
      return PreparedAgent.of(agent.file(), profile, Samples.kept(kept))
          .refinedBy(Refinement.kept(kept, profile));
    }

    public AgentToRepair toRepair() {
      return new AgentToRepair(
          agent.profile(), agent.capabilities().assumptions(), agent.tools(), agent.instructions());
    }

    /// The files with changes made.
    public Revised with(Remedy remedy) {
      return Revisions.of(agent.file(), texts, name, beside, remedy.revisions());
    }
  }

  /// What the clusters of a run cost.
  public static List<Loss> losses(RunReport report) {
    return report.clusters().stream()
        .map(cluster ->
            new Loss(
                cluster.id(),
                cluster.name(),
                cluster.assumption(),
                cluster.pattern(),
                cluster.failures(),
                cluster.impact(),
                cluster.confidence()))
        .toList();
  }

  /// What the catalogue knows against them.
  public Remedies remedies(InFiles agent, List<Loss> losses) {
    return Remedies.of(agent.toRepair(), losses, catalogue);
  }

  /// A remedy as it is reported, before anybody has tried it here.
  ///
  /// @param writtenBy the model that wrote it; null for the catalogue
  public Recommendation recommendation(
      InFiles agent, Remedy remedy, Revised revised, @Nullable String writtenBy) {
    return new Recommendation(
        remedy.id(),
        remedy.losses().getFirst().cluster(),
        remedy.losses().stream().map(Loss::cluster).toList(),
        unspoken(agent, remedy.losses().getFirst()),
        FixTrial.points(remedy.losses().stream().mapToDouble(Loss::impact).sum()),
        remedy.says(),
        remedy.why(),
        writtenBy,
        remedy.replaced(),
        remedy.stays(),
        revised instanceof Revised.Written(var diff, var _) ? diff.unified() : null,
        revised instanceof Revised.Told(var prompt, var _) ? prompt : null,
        revised instanceof Revised.Told(var _, var why) ? why : null,
        remedy.cost(),
        expected(agent, revised),
        null,
        List.of());
  }

  private static @Nullable String unspoken(InFiles agent, Loss loss) {
    var kind = loss.assumption();
    return kind != null && agent.agent().capabilities().isBesideTheWork(kind) ? kind : null;
  }

  private Effect expected(InFiles agent, Revised revised) {
    return revised instanceof Revised.Written(var _, var profile)
        ? Effect.of(impact.of(agent.agent(), agent.as(profile)))
        : Effect.of(ExpectedImpact.unknown());
  }
}
