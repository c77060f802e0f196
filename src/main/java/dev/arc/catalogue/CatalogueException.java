package dev.arc.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/// Files of a catalogue cannot be used. The message names each mistake with its file and line.
public final class CatalogueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// A file with more mistakes than this is of another kind altogether.
  private static final int SHOWN = 40;

  private final transient List<Problem> problems;

  /// @param problems at least one
  public CatalogueException(List<Problem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  /// All that is wrong, in the order of the files.
  public List<Problem> problems() {
    return problems;
  }

  private static String message(List<Problem> problems) {
    var shown = problems.stream().limit(SHOWN).map(each -> "\n  " + each);
    return "the catalogue has %s%s%s\n`arc catalog check DIR` reads it again; docs/catalogue.md says what may stand in it"
        .formatted(
            problems.size() == 1 ? "1 problem" : problems.size() + " problems",
            shown.collect(Collectors.joining()),
            problems.size() > SHOWN ? "\n  … " + (problems.size() - SHOWN) + " more" : "");
  }
}
