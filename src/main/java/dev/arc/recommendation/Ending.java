package dev.arc.recommendation;

import dev.arc.recommendation.PromptLayout.Kind;
import dev.arc.recommendation.PromptLayout.Section;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the instructions of a prompt end: before the examples, the templates and the data that
/// stand below them, and inside the tags that are around all of them. Lines count from 1.
record Ending(PromptLayout layout) {

  /// @param first the line on which the instructions begin, as far as they end there
  /// @param last the line on which they end; 0 where there are none
  record Stretch(int first, int last) {}

  /// Of the whole prompt.
  Stretch ofAll() {
    return in(1, layout.count());
  }

  /// Of what stands between tags.
  Stretch of(Section section) {
    return in(section.first() + 1, section.last() - 1);
  }

  /// Of what stands below a heading of rules, where that is nothing but text.
  Optional<Stretch> headed(int heading) {
    if (layout.kind(heading) != Kind.HEADING
        || Subject.of(layout.text(heading)) != Subject.RULES
        || layout.around(heading).stream().anyMatch(section -> !isFollowed(section))) {
      return Optional.empty();
    }
    var end = heading + 1;
    while (end <= layout.count()
        && (layout.kind(end) == Kind.TEXT || layout.kind(end) == Kind.BLANK)) {
      end++;
    }
    var goesOn =
        end > layout.count() || layout.kind(end) == Kind.HEADING || layout.kind(end) == Kind.TAG;
    var last = layout.above(end - 1);
    return goesOn && last > heading
        ? Optional.of(new Stretch(heading + 1, last))
        : Optional.empty();
  }

  private Stretch in(int from, int to) {
    var first = from;
    var last = layout.above(to);
    while (last >= first) {
      var section = closed(last);
      if (section != null && isFollowed(section)) {
        first = section.first() + 1;
        last = layout.above(section.last() - 1);
        continue;
      }
      var left = section == null ? left(last) : section.first();
      if (left == last + 1) {
        return new Stretch(first, last);
      }
      last = withoutIntroduction(layout.above(left - 1));
    }
    var all = layout.above(to);
    return new Stretch(from, all);
  }

  private static boolean isFollowed(Section section) {
    return switch (ItemLists.of(section)) {
      case RULES, OTHER, CASE -> true;
      case FOREIGN, EXAMPLE -> false;
    };
  }

  private @Nullable Section closed(int line) {
    return layout.around(line).stream()
        .filter(section -> section.last() == line)
        .findFirst()
        .orElse(null);
  }

  /// The line on which what is no instruction begins at the end; the next line where nothing does.
  private int left(int last) {
    var at = last;
    while (at > 0
        && (layout.kind(at) == Kind.TEMPLATE || at < last && layout.kind(at) == Kind.BLANK)) {
      at--;
    }
    if (at < last) {
      return at + 1;
    }
    for (var heading : layout.headings(last)) {
      if (Subject.of(layout.text(heading)) == Subject.EXAMPLE) {
        return heading;
      }
    }
    return last + 1;
  }

  private int withoutIntroduction(int line) {
    var at = line;
    while (at > 0
        && (layout.kind(at) == Kind.HEADING
            || layout.kind(at) == Kind.TEXT && layout.text(at).strip().endsWith(":"))) {
      at = layout.above(at - 1);
    }
    return at;
  }
}
