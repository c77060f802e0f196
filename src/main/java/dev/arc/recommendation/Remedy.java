package dev.arc.recommendation;

import dev.arc.catalogue.Fix;
import dev.arc.revision.Revision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of an agent that is to end failures of a run.
///
/// @param id unique among the remedies of one run; the catalogue's id of the fix, or `model-1`
/// @param says what it does, one sentence
/// @param why it helps, one sentence
/// @param cost of following it; null where nobody has said
/// @param losses that it is against, the greatest first
/// @param replaced statements of the profile that make place for it
/// @param stays statements that take the same for granted and stay, for they say something else too
/// @param revisions that make the change, all of the agent as it is now
public record Remedy(
    String id,
    String says,
    String why,
    Fix.@Nullable Cost cost,
    List<Loss> losses,
    List<String> replaced,
    List<String> stays,
    List<Revision> revisions) {

  public Remedy {
    losses = List.copyOf(losses);
    replaced = List.copyOf(replaced);
    stays = List.copyOf(stays);
    revisions = List.copyOf(revisions);
    if (losses.isEmpty() || revisions.isEmpty()) {
      throw new IllegalArgumentException(
          "remedy %s is against %d losses with %d changes, expected 1 or more of each"
              .formatted(id, losses.size(), revisions.size()));
    }
  }

  /// Whether a model wrote it.
  public boolean isWritten() {
    return cost == null;
  }

  /// The share of plays that it may be expected to win back, as far as the causes hold; a fraction
  /// of 1.
  public double gain() {
    return losses.stream().mapToDouble(Loss::gain).sum();
  }
}
