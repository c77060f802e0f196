package dev.arc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Runs the command lines that it reads, one in each line, so that the AOT cache made meanwhile
/// knows their classes. Started by `launch/build.sh` alone. What the commands print is dropped.
final class Training {

  private Training() {}

  static void main() throws IOException {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var arguments = line.replace("${home}", System.getProperty("arc.home", ".")).split(" ");
      System.out.println(
          line + ": " + Main.run(Main.shell(nowhere(), nowhere(), null, new Signals()), arguments));
    }
  }

  private static PrintWriter nowhere() {
    return new PrintWriter(
        new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8), true);
  }
}
