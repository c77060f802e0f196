package dev.arc.cli;

import dev.arc.json.Texts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A text that the user named: read whole, or refused with a sentence that says why.
///
/// @param name as the user knows it
/// @param beside finds the texts that this one may refer to
record InputFile(String name, String text, Texts beside) {

  InputFile(String name, String text) {
    this(name, text, Texts.NONE);
  }

  InputFile beside(Texts texts) {
    return new InputFile(name, text, texts);
  }

  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final char REPLACEMENT = '\ufffd';

  /// Reads `path`, which is called `name` in messages.
  ///
  /// @param most bytes; anything larger is not what was meant
  static InputFile read(Path path, String name, long most) {
    if (Files.isDirectory(path)) {
      throw new UsageException(name + " is a folder, expected a file");
    }
    if (Files.isSymbolicLink(path) && !Files.exists(path)) {
      throw new UsageException(name + " is a link that leads nowhere, expected a file");
    }
    if (!Files.exists(path)) {
      throw new MissingFileException("there is no file " + name);
    }
    if (!Files.isRegularFile(path)) {
      throw new UsageException(name + " is a device or a pipe, expected a file");
    }
    try {
      var size = Files.size(path);
      if (size > most) {
        throw new UsageException(
            "%s has %,d bytes, expected at most %,d".formatted(name, size, most));
      }
      return new InputFile(name, decoded(Files.readAllBytes(path), name));
    } catch (AccessDeniedException e) {
      throw new UsageException(name + " may not be read by you; check its permissions", e);
    } catch (IOException e) {
      throw new UsageException(name + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String decoded(byte[] bytes, String name) {
    var wide = WideEncoding.of(bytes);
    if (wide.isPresent()) {
      throw new UsageException(wide.get().says(name));
    }
    for (var index = 0; index < bytes.length; index++) {
      if (bytes[index] == 0) {
        throw new UsageException(
            name + " is binary (a zero byte at " + index + "), expected text in UTF-8");
      }
    }
    try {
      var text = new String(bytes, StandardCharsets.UTF_8);
      if (text.indexOf(REPLACEMENT) >= 0) {
        // Written so, or put there instead of what is no text: the slow way tells.
        text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      }
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UsageException(name + " is not text in UTF-8; save it as UTF-8", e);
    }
  }
}
