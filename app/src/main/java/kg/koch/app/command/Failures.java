package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kg.koch.engine.dataset.DatasetException;
import kg.koch.protect.solver.NoSolverException;
import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a command says when it fails, and the exit status it ends with. */
final class Failures implements IExecutionExceptionHandler {

  static final int BAD_INPUT = 3;
  static final int UNEXPECTED = 1;

  static final String MEMORY_FULL =
      "Expected room in memory; got a full one. Name a larger heap and run again, for example"
          + " KOCH_JAVA_OPTIONS=-Xmx4g ./koch ...";

  private static final Pattern FILE = Pattern.compile("file [\"'\\\\]*([^\"'\\\\]+)");

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    String message = userMessage(failure);
    if (message != null) {
      err.println(message);
      return BAD_INPUT;
    }
    err.println("Unexpected failure; please report it with the lines below.");
    failure.printStackTrace(err);
    return UNEXPECTED;
  }

  private static @Nullable String userMessage(Throwable failure) {
    if (failure instanceof BadInputException || failure instanceof NoSolverException) {
      return failure.getMessage();
    }
    if (failure instanceof OutOfMemoryError) {
      return MEMORY_FULL;
    }
    if (failure instanceof UncheckedIOException || failure instanceof IOException) {
      Throwable cause =
          failure instanceof UncheckedIOException && failure.getCause() != null
              ? failure.getCause()
              : failure;
      return fileMessage((IOException) cause);
    }
    if (failure instanceof DatasetException && isDiskFull(failure)) {
      return diskFull(fileOf(String.valueOf(failure.getMessage())));
    }
    return failure.getCause() == null || failure.getCause() == failure
        ? null
        : userMessage(failure.getCause());
  }

  /** The file the data engine could not write, from its own message. */
  private static String fileOf(String message) {
    Matcher quoted = FILE.matcher(message);
    return quoted.find() ? quoted.group(1) : "the data folder";
  }

  private static String fileMessage(IOException failure) {
    if (isDiskFull(failure)) {
      return diskFull(
          failure instanceof FileSystemException file
              ? file.getFile()
              : String.valueOf(failure.getMessage()));
    }
    if (failure instanceof NoSuchFileException missing) {
      return "%s: expected a file; found none. Check the path.".formatted(missing.getFile());
    }
    return "A file could not be read or written: %s".formatted(failure.getMessage());
  }

  private static boolean isDiskFull(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("No space left on device") || message.contains("Disk quota exceeded");
  }

  private static String diskFull(String where) {
    return "%s: expected room on the disk; got a full one. Nothing half-written was kept: free some space and run again."
        .formatted(where);
  }
}
