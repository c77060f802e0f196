package dev.arc.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Finds the files of Arc's own catalogue, which lie beside this class and are listed in
/// `index.txt`, and gives catalogues their versions.
final class CatalogueFiles {
  private static final int DIGITS = 12;

  private CatalogueFiles() {}

  static Catalogue standard() {
    var names = text("index.txt").lines().filter(line -> !line.isBlank());
    var files =
        Stream.concat(names, Stream.of("places.yaml"))
            .map(name -> new CatalogueFile(name, name, text(name)))
            .toList();
    return new CatalogueReader().read(files, version("", files));
  }

  static Catalogue added(Catalogue base, List<CatalogueFile> files) {
    var sorted = files.stream().sorted(Comparator.comparing(CatalogueFile::path)).toList();
    return new CatalogueReader(base).read(sorted, version(base.version(), sorted));
  }

  /// Fixes make no scenario, so that a set stays comparable when one is written.

  private static String version(String base, List<CatalogueFile> files) {
    var counted = files.stream().filter(file -> !file.folder().equals("fixes")).toList();
    if (counted.isEmpty()) {
      return base;
    }
    var digest = sha256();
    digest.update(base.getBytes(StandardCharsets.UTF_8));
    for (var file : counted) {
      digest.update(file.path().getBytes(StandardCharsets.UTF_8));
      digest.update(file.text().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  private static String text(String name) {
    try (var stream = CatalogueFiles.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new CatalogueException(
            List.of(new Problem(name, 1, "is listed in index.txt but not there")));
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
