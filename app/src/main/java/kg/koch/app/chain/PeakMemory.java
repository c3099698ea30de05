package kg.koch.app.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The most memory this process has held since the last reset, as the Linux kernel counts it
 * (VmHWM).
 */
final class PeakMemory {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path RESET = Path.of("/proc/self/clear_refs");
  private static final long MEBIBYTE_IN_KIBIBYTES = 1024;

  /** Where the kernel does not allow it, the peak is that of the whole process so far. */
  void reset() {
    try {
      Files.writeString(RESET, "5");
    } catch (IOException notAllowed) {
      return;
    }
  }

  /** In mebibytes, or ? where the kernel does not tell. */
  String inWords() {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / MEBIBYTE_IN_KIBIBYTES + " MiB")
          .findFirst()
          .orElse("?");
    } catch (IOException notLinux) {
      return "?";
    }
  }
}
