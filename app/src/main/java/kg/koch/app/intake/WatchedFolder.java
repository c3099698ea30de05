package kg.koch.app.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kg.koch.engine.ledger.Json;
import kg.koch.terms.BadInputException;

/**
 * A folder that suppliers' files are put into: one folder a source, in it one file a period, named
 * by it, such as {@code border-crossings/2024-03.csv}.
 *
 * <p>A file is taken when it is complete: it has not changed between two looks, and its name is not
 * that of one in hand ({@code .part}, {@code .tmp}, a leading dot). Then it is delivered, the
 * answer is written, and last of all the file is moved to {@code taken/} or {@code refused/},
 * beside the answer. Killed in between, the next look does it again: the bytes have the receipt
 * they had.
 */
public final class WatchedFolder {

  private static final String TAKEN = "taken";
  private static final String REFUSED = "refused";
  private static final Pattern IN_HAND =
      Pattern.compile("\\..*|.*\\.(part|tmp|partial|filepart|crdownload)");
  private static final Pattern ENDING =
      Pattern.compile(
          "(\\.(csv|txt|xlsx|parquet|jsonl|ndjson|json|xml|dbf))?(\\.(gz|zip))?$",
          Pattern.CASE_INSENSITIVE);

  private final Path folder;
  private final String language;
  private Map<Path, State> before = new HashMap<>();

  /** By which a change is seen. */
  private record State(long bytes, FileTime changed) {}

  /** A complete file and what it says it is. */
  public record Waiting(Path file, String source, String period) {}

  /**
   * @param language ky, ru or en, of the answers
   */
  public WatchedFolder(Path folder, String language) {
    this.folder = folder;
    this.language = language;
  }

  /** The files that are as they were at the last look, in the order of their names. */
  public List<Waiting> look() throws IOException {
    Map<Path, State> now = new HashMap<>();
    List<Waiting> waiting = new ArrayList<>();
    for (Path source : list(folder)) {
      String name = name(source);
      if (Files.isDirectory(source) && !name.equals(TAKEN) && !name.equals(REFUSED)) {
        for (Path file : list(source)) {
          if (Files.isRegularFile(file) && !IN_HAND.matcher(name(file)).matches()) {
            State state = state(file);
            now.put(file, state);
            if (state.equals(before.get(file))) {
              String period = ENDING.matcher(name(file)).replaceFirst("");
              waiting.add(new Waiting(file, name, period));
            }
          }
        }
      }
    }
    before = now;
    return waiting;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static State state(Path file) throws IOException {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return new State(found.size(), found.lastModifiedTime());
    } catch (NoSuchFileException gone) {
      return new State(-1, FileTime.fromMillis(0));
    }
  }

  /**
   * Delivers a file, writes the answer and moves the file.
   *
   * @return the answer
   */
  public SortedMap<String, Object> take(Waiting waiting, Intake intake) throws IOException {
    State state = state(waiting.file());
    try {
      Taken taken = intake.deliver(waiting.file(), waiting.source(), waiting.period());
      SortedMap<String, Object> answer = taken.answer(language);
      String where = taken.checked().refused() ? REFUSED : TAKEN;
      Path target = target(where, waiting, taken.receipt().id());
      intake
          .returned(taken.checked(), language)
          .ifPresent(book -> copy(book, beside(target, ".returned.xlsx")));
      put(waiting, state, target, answer);
      return answer;
    } catch (BadInputException refused) {
      SortedMap<String, Object> answer = new TreeMap<>();
      answer.put("source", waiting.source());
      answer.put("period", waiting.period());
      answer.put("fileName", name(waiting.file()));
      answer.put("verdict", "refused");
      answer.put("problem", String.valueOf(refused.getMessage()));
      String number = Long.toHexString(state.changed().toMillis());
      put(waiting, state, target(REFUSED, waiting, number), answer);
      return answer;
    }
  }

  /** Where a file goes; a later file of the same name has another number. */
  private Path target(String where, Waiting waiting, String number) throws IOException {
    Path source = Files.createDirectories(folder.resolve(where).resolve(waiting.source()));
    return source.resolve(number + "-" + name(waiting.file()));
  }

  private static Path beside(Path target, String ending) {
    return target.resolveSibling(name(target) + ending);
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The file goes last. If it has changed since, it stays, and is a delivery of its own. */
  private static void put(
      Waiting waiting, State state, Path target, SortedMap<String, Object> answer)
      throws IOException {
    Path answered = beside(target, ".receipt.json");
    Path inHand = beside(target, ".part");
    Json.write(inHand, answer);
    Files.move(inHand, answered, StandardCopyOption.ATOMIC_MOVE);
    if (state.equals(state(waiting.file()))) {
      Files.move(waiting.file(), target, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
