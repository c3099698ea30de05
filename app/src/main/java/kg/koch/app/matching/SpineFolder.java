package kg.koch.app.matching;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kg.koch.link.spine.Addition;
import kg.koch.link.spine.DamagedSpineException;
import kg.koch.link.spine.SectionSink;
import kg.koch.link.spine.Sections;
import kg.koch.link.spine.Spine;
import kg.koch.link.spine.SpineWriter;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/**
 * A folder that holds a {@link Spine}: {@code spine.txt} names its files, one of what was trained,
 * one of each lot of records, one of the persons. Files are never changed; a run writes new ones
 * and then the list of them in one step, so that a run killed at any moment leaves the spine as it
 * was before or as it is after.
 */
public final class SpineFolder {

  private static final String LIST = "spine.txt";
  private static final String FIRST_LINE = "koch spine 2";

  /** Each is asked for every key; beyond so many they are put together into one. */
  private static final int MOST_PIECES = 12;

  private final Path folder;

  /** Does not look at the folder yet. */
  public SpineFolder(Path folder) {
    this.folder = folder;
  }

  /** Writes sections. */
  private interface Content {

    void writeTo(SectionSink sink) throws IOException;
  }

  /** True if the folder holds a spine. */
  public boolean exists() {
    return Files.exists(folder.resolve(LIST));
  }

  /**
   * Opens the spine.
   *
   * @throws BadInputException if there is none, or it is not as it was written
   */
  public Spine open() throws IOException {
    return open(false);
  }

  /**
   * Opens the spine and reads every byte of it to be sure that it is as it was written.
   *
   * @throws BadInputException if there is none, or it is not as it was written
   */
  public Spine openVerified() throws IOException {
    return open(true);
  }

  private Spine open(boolean verified) throws IOException {
    try {
      List<SectionFile> files = new ArrayList<>();
      for (String name : names()) {
        SectionFile file = SectionFile.open(file(name));
        if (verified) {
          file.verify();
        }
        files.add(file);
      }
      List<Sections> records = List.copyOf(files.subList(1, files.size() - 1));
      return Spine.open(files.get(0), records, files.get(files.size() - 1));
    } catch (DamagedSpineException damaged) {
      throw new BadInputException(
          Place.file(folder.toString()),
          "a spine as it was written",
          String.valueOf(damaged.getMessage()),
          "Restore the folder from a copy, or make it anew with ./koch link --keep.");
    }
  }

  private Path file(String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new DamagedSpineException("the file " + name + " is missing");
    }
    return file;
  }

  /** The files: what was trained, records, persons. */
  private List<String> names() throws IOException {
    if (!exists()) {
      throw new BadInputException(
          Place.file(folder.toString()),
          "a folder that ./koch link --keep made",
          Files.isDirectory(folder) ? "another folder" : "no folder",
          "Check the path, or make a spine with ./koch link FILE --id COLUMN --out DIR --keep DIR.");
    }
    List<String> lines = Files.readAllLines(folder.resolve(LIST));
    if (lines.size() < 4 || !lines.get(0).equals(FIRST_LINE)) {
      throw new DamagedSpineException(LIST + " is of another version, or cut short");
    }
    for (String line : lines) {
      if (!line.matches("[a-z]+[-a-z0-9 ]*(\\.bin)?")) {
        throw new DamagedSpineException(LIST + " names what is no file of a spine");
      }
    }
    return lines.subList(1, lines.size());
  }

  /**
   * Keeps the spine of a full run.
   *
   * @param previous the spine whose keys go on; null if there is none
   * @throws BadInputException if the folder holds something else
   */
  public Spine keep(SpineWriter writer, @Nullable Spine previous) throws IOException {
    requireRoom(previous != null);
    Files.createDirectories(folder);
    try (FileChannel lock = lock()) {
      int run = 1 + (previous == null ? 0 : previous.persons().run());
      String trained = write("trained", run, writer::writeTrained);
      String records = write("records", run, writer::writeRecords);
      String persons = write("persons", run, writer.persons(previous)::write);
      commit(List.of(trained, records, persons));
    }
    return open();
  }

  /**
   * Refuses a folder that a spine of a full run cannot be kept in.
   *
   * @param mayHold true if a spine there may be replaced
   * @throws BadInputException if the folder holds something else
   */
  void requireRoom(boolean mayHold) throws IOException {
    if (exists() && !mayHold) {
      throw new BadInputException(
          Place.file(folder.toString()),
          "a new folder",
          "one that holds a spine",
          "Name the spine with --previous to go on from it, or another folder.");
    }
    if (!exists() && Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.anyMatch(file -> !isOurs(String.valueOf(file.getFileName())))) {
          throw new BadInputException(
              Place.file(folder.toString()),
              "a new or empty folder",
              "one that holds other files",
              "Name another folder.");
        }
      }
    }
  }

  /** Writes what an addition made; {@code before} is the spine it was made from. */
  public void write(Addition addition) throws IOException {
    try (FileChannel lock = lock()) {
      List<String> names = names();
      int run = addition.after().persons().run();
      requireRun(names, run - 1);
      Spine after = addition.after();
      boolean many = after.pieces() > MOST_PIECES;
      List<String> written = new ArrayList<>(names.subList(0, many ? 1 : names.size() - 1));
      if (many) {
        written.add(write("records", run, after::writeRecords));
      } else if (!addition.records().isEmpty()) {
        written.add(write("records", run, addition.records()::writeTo));
      }
      written.add(write("persons", run, after.persons()::write));
      commit(written);
    }
  }

  private void requireRun(List<String> names, int run) {
    if (!names.get(names.size() - 1).equals(name("persons", run))) {
      throw new BadInputException(
          Place.file(folder.toString()),
          "the spine as it was when the run began",
          "one that another run has changed since",
          "Run again.");
    }
  }

  private static String name(String what, int run) {
    return String.format(Locale.ROOT, "%s-%06d.bin", what, run);
  }

  private String write(String what, int run, Content content) throws IOException {
    String name = name(what, run);
    try (SectionFile.Writer writer = new SectionFile.Writer(folder.resolve(name))) {
      content.writeTo(writer);
      writer.whole();
    }
    return name;
  }

  private void commit(List<String> names) throws IOException {
    Path part = folder.resolve(LIST + ".part");
    String text = FIRST_LINE + "\n" + String.join("\n", names) + "\n";
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      channel.write(StandardCharsets.UTF_8.encode(text));
      channel.force(true);
    }
    Files.move(
        part,
        folder.resolve(LIST),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    }
    removeOld(names);
  }

  /** Files of runs before, and of runs that were killed. */
  private void removeOld(List<String> names) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".bin") && isOurs(name) && !names.contains(name)) {
          Files.delete(file);
        }
      }
    }
  }

  private static boolean isOurs(String name) {
    return name.matches("(trained|records|persons)-\\d+\\.bin|lock|" + LIST + "(\\.part)?");
  }

  private FileChannel lock() throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new BadInputException(
          Place.file(folder.toString()),
          "a spine nobody else writes to",
          "one that another run is writing to",
          "Wait until it has ended and run again.");
    }
    return channel;
  }
}
