package dev.arc;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Writes UTF-8, and remembers why something could not be written, which the JDK's own streams keep
/// to themselves.
final class Output extends PrintWriter {

  private final Remembering stream;

  Output(OutputStream stream) {
    this(new Remembering(stream));
  }

  private Output(Remembering stream) {
    super(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    this.stream = stream;
  }

  /// Why something could not be written; null when everything was, or when the reader had enough.
  @Nullable IOException failure() {
    return stream.failure;
  }

  private static final class Remembering extends FilterOutputStream {

    private @Nullable IOException failure;

    Remembering(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        failure = isEnough(e) ? null : e;
        throw e;
      }
    }

    /// `arc show last | head` is no failure.
    private static boolean isEnough(IOException e) {
      return String.valueOf(e.getMessage()).contains("Broken pipe");
    }
  }
}
