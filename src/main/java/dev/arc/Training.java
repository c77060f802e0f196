package dev.arc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// Runs the command lines that it reads, one in each line, so that the AOT cache made meanwhile
/// knows their classes. Started by `launch/build.sh` alone.
final class Training {

  private Training() {}

  static void main() throws IOException {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      Main.commandLine().execute(line.split(" "));
    }
  }
}
