package kg.koch.synth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * A folder that appears whole or not at all: it is filled under another name beside its place, then
 * moved there. What an earlier run left unfinished is removed.
 */
public final class WholeFolder {

  private WholeFolder() {}

  /** Puts files into a folder. */
  @FunctionalInterface
  public interface Filling {
    void into(Path folder) throws IOException;
  }

  /**
   * @param folder must not exist, or be empty
   * @throws BadInputException if the folder holds something
   */
  public static void write(Path folder, Filling filling) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    requireEmpty(target);
    Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
    delete(unfinished);
    filling.into(Files.createDirectories(unfinished));
    Files.deleteIfExists(target);
    Files.move(unfinished, target);
  }

  private static void requireEmpty(Path target) throws IOException {
    if (Files.exists(target) && !isEmpty(target)) {
      throw new BadInputException(
          Place.file(target.toString()),
          "a folder that does not exist or is empty",
          "one with something in it",
          "Name another folder, or remove this one.");
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> content = Files.walk(folder)) {
      all = content.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
