package kg.koch.engine.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The folders of the finished steps of one country's data, one folder a stage.
 *
 * <p>Safe for several threads that run different steps. Two processes on one folder are kept apart
 * by {@link DataFolder}.
 */
public final class Ledger {

  private final Path root;
  private final Path unfinished;
  private final String codeVersion;

  /** A finished step never changes, so its manifest is read once. */
  private final Map<Path, StepRecord> finished = new ConcurrentHashMap<>();

  /** Does the work of a step: writes its files into the folder and returns what it found. */
  @FunctionalInterface
  public interface Work {
    SortedMap<String, Object> into(Path folder) throws IOException;
  }

  /** Does what comes before a step is known, with a folder for what it writes. */
  @FunctionalInterface
  public interface Preparation<T> {
    T into(Path folder) throws IOException;
  }

  /**
   * @param root the data folder; stage folders are made below it
   * @param codeVersion goes into the identity of every step
   */
  public Ledger(Path root, String codeVersion) {
    this.root = root;
    this.codeVersion = codeVersion;
    this.unfinished = root.resolve("unfinished");
  }

  /**
   * Returns the step if it was made before; makes it otherwise.
   *
   * @param stageFolder folder of the stage below the root, such as 3-linked
   */
  public Step run(
      String stageFolder, List<String> inputs, SortedMap<String, String> parameters, Work work) {
    String stage = stageOf(stageFolder);
    String id = identify(stage, inputs, parameters);
    Optional<Step> before = find(stageFolder, id);
    return before.isPresent()
        ? before.get()
        : make(stageFolder, stage, id, inputs, parameters, work);
  }

  /** The step if it was made before; nothing is made. */
  public Optional<Step> find(
      String stageFolder, List<String> inputs, SortedMap<String, String> parameters) {
    return find(stageFolder, identify(stageOf(stageFolder), inputs, parameters));
  }

  /** The finished step of that identity, if there is one. */
  public Optional<Step> find(String stageFolder, String id) {
    Path folder = root.resolve(stageFolder).resolve(id);
    Path manifest = folder.resolve("step.json");
    if (!Files.exists(manifest)) {
      return Optional.empty();
    }
    StepRecord record =
        finished.computeIfAbsent(manifest, path -> Json.read(path, StepRecord.class));
    return Optional.of(new Step(record, folder, true));
  }

  /** All finished steps of a stage, by identity. */
  public List<Step> list(String stageFolder) {
    Path folder = root.resolve(stageFolder);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .sorted()
          .flatMap(one -> find(stageFolder, one.getFileName().toString()).stream())
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Removes what a killed run left unfinished. Call once at start, under the lock of the data
   * folder.
   */
  public void removeUnfinished() {
    deleteTree(unfinished);
  }

  /**
   * Lends a folder beside the steps, from which files can be moved into a step's folder; removed
   * with all that is left in it when the work ends, and by {@link #removeUnfinished} after a kill.
   */
  public <T> T beside(String name, Preparation<T> work) {
    try {
      Files.createDirectories(unfinished);
      Path folder = Files.createTempDirectory(unfinished, name + "-");
      try {
        return work.into(folder);
      } finally {
        deleteTree(folder);
      }
    } catch (FileSystemException failure) {
      throw new UncheckedIOException(failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(named(failure));
    }
  }

  /** A full disk does not say of itself where it is. */
  private FileSystemException named(IOException failure) {
    FileSystemException named =
        new FileSystemException(root.toString(), null, String.valueOf(failure.getMessage()));
    named.initCause(failure);
    return named;
  }

  private Step make(
      String stageFolder,
      String stage,
      String id,
      List<String> inputs,
      SortedMap<String, String> parameters,
      Work work) {
    return beside(
        stage + "-" + id,
        made -> {
          SortedMap<String, Object> facts = work.into(made);
          StepRecord record =
              new StepRecord(
                  stage, id, codeVersion, List.copyOf(inputs), new TreeMap<>(parameters), facts);
          Json.write(made.resolve("step.json"), record);
          Path folder = root.resolve(stageFolder).resolve(id);
          Files.createDirectories(root.resolve(stageFolder));
          moveWhole(made, folder);
          Durable.syncFolder(root.resolve(stageFolder));
          return new Step(record, folder, false);
        });
  }

  private static void moveWhole(Path from, Path to) throws IOException {
    try {
      Durable.syncTree(from);
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException failure) {
      throw new IOException(
          "Expected one file system for the whole data folder; got two: " + failure.getMessage());
    }
  }

  /** The stage whose folder it is, such as linked of 3-linked. */
  private static String stageOf(String stageFolder) {
    return stageFolder.replaceFirst("^\\d+-", "");
  }

  private String identify(String stage, List<String> inputs, SortedMap<String, String> parameters) {
    StringBuilder told = new StringBuilder(stage).append('\n').append(codeVersion).append('\n');
    inputs.forEach(input -> told.append("input ").append(input).append('\n'));
    parameters.forEach((name, value) -> told.append(name).append('=').append(value).append('\n'));
    return hash(told.toString()).substring(0, 16);
  }

  /** SHA-256 of a text, in hexadecimal. */
  public static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  private static void deleteTree(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, java.io.IOException failure)
                throws IOException {
              Files.delete(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
