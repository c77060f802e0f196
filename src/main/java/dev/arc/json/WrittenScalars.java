package dev.arc.json;

import dev.arc.json.WrittenScalar.Style;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Finds where the scalars of a YAML text stand, for who wants to change one and nothing else.
public final class WrittenScalars {
  private WrittenScalars() {}

  /// All scalars, keys too, of all documents, in order.
  ///
  /// @throws YamlSyntaxException when the text is no YAML
  public static List<WrittenScalar> of(String text) {
    if (text.startsWith("\uFEFF")) {
      return of(text.substring(1)).stream().map(WrittenScalars::behindMark).toList();
    }
    YamlProblems.refuseUnprintable(text);
    try {
      return scalars(text);
    } catch (YamlEngineException e) {
      throw YamlProblems.of(e);
    }
  }

  private static WrittenScalar behindMark(WrittenScalar scalar) {
    return new WrittenScalar(scalar.start() + 1, scalar.end() + 1, scalar.style(), scalar.value());
  }

  private static List<WrittenScalar> scalars(String text) {
    var marks = new CodePointMarks(text);
    var settings =
        LoadSettings.builder()
            .setCodePointLimit(Yaml.MAX_CODE_POINTS + 1)
            .setBufferSize(text.length() + 1)
            .build();
    var found = new ArrayList<WrittenScalar>();
    for (Event event : new Parse(settings).parseString(text)) {
      if (event instanceof ScalarEvent scalar) {
        var start = afterProperties(text, marks.index(scalar.getStartMark()));
        var end = marks.index(scalar.getEndMark());
        found.add(new WrittenScalar(start, Math.max(start, end), style(scalar), scalar.getValue()));
      }
    }
    return found;
  }

  private static int afterProperties(String text, int start) {
    var at = start;
    while (at < text.length() && "&!".indexOf(text.charAt(at)) >= 0) {
      while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  private static Style style(ScalarEvent scalar) {
    return switch (scalar.getScalarStyle()) {
      case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Style.DOUBLE_QUOTED;
      case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
      case LITERAL -> Style.LITERAL;
      case FOLDED -> Style.FOLDED;
      case PLAIN -> Style.PLAIN;
    };
  }
}
