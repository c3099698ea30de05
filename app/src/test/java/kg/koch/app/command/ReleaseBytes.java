package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every published file of a data folder, byte for byte, by its path. */
final class ReleaseBytes {

  private ReleaseBytes() {}

  static SortedMap<String, String> of(Path data) throws IOException {
    Path releases = data.resolve("6-published");
    SortedMap<String, String> bytes = new TreeMap<>();
    for (Path file : filesUnder(releases)) {
      bytes.put(
          releases.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
    }
    return bytes;
  }

  static List<Path> filesUnder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
