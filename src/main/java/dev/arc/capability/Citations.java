package dev.arc.capability;

import dev.arc.profile.Prompt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Names lines of a prompt as the profile's file has them. Whoever plays sees the prompt alone and
/// counts its lines; whoever reads about it has the file.
///
/// @param file the profile's name, without its folder
public record Citations(String file, Prompt prompt) {

  private static final Pattern LINE = Pattern.compile("(?<=^|; )line (\\d{1,6}): ");

  /// The citations of a profile, by where it was read.
  public static Citations of(String path, Prompt prompt) {
    return new Citations(path.substring(path.lastIndexOf('/') + 1), prompt);
  }

  /// What the rehearsal gave as its reasoning, with `agent.yaml:20:` for each `line 6:`.
  public String shown(String reasoning) {
    return LINE.matcher(reasoning).replaceAll(this::cited);
  }

  private String cited(MatchResult line) {
    int cited = Integer.parseInt(line.group(1));
    var elsewhere = prompt.place(cited);
    var place = elsewhere.isEmpty() ? file + ":" + prompt.fileLine(cited) : elsewhere;
    return java.util.regex.Matcher.quoteReplacement(place + ": ");
  }
}
