package dev.arc.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// The text that is read, and the name of its file.
public record ProfileSource(String fileName, String text) {

  /// The file's name without folder and extension.
  public String stem() {
    var name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    var dot = name.indexOf('.', 1);
    var stem = dot > 0 ? name.substring(0, dot) : name;
    return stem.isBlank() ? "agent" : stem;
  }

  /// Of the text; of one with parts beside it or with several agents, of all that makes the one
  /// agent what it is.
  ///
  /// @param agent which of several; empty for the only one
  public String sha256(String agent, Map<String, String> followed) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(text.getBytes(StandardCharsets.UTF_8));
      if (!agent.isEmpty()) {
        digest.update(("\0agent\0" + agent).getBytes(StandardCharsets.UTF_8));
      }
      followed.forEach((name, beside) ->
          digest.update(("\0" + name + "\0" + beside).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
