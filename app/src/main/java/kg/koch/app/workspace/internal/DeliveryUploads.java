package kg.koch.app.workspace.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kg.koch.app.chain.Chain;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files sent by a browser, and deliveries taken in: the index is brought up to date at once. */
@Component
public final class DeliveryUploads {

  private final Chain chain;
  private final WorkspaceIndex index;

  DeliveryUploads(Chain chain, WorkspaceIndex index) {
    this.chain = chain;
    this.index = index;
  }

  /** What is done with a file while it lies on the disk. */
  public interface Work<T> {

    T on(Path file) throws IOException;
  }

  /** Puts a file that was sent on the disk under its own name, and away when the work is done. */
  public <T> T with(MultipartFile sent, Work<T> work) throws IOException {
    Path folder = Files.createTempDirectory(chain.uploads(), "upload-");
    Path received = folder.resolve(plainName(sent.getOriginalFilename()));
    try {
      sent.transferTo(received);
      return work.on(received);
    } finally {
      Files.deleteIfExists(received);
      Files.deleteIfExists(folder);
    }
  }

  /** Collects and checks a file; gives its receipt. */
  public String deliver(Path file, String source, String period) {
    String receipt = chain.deliver(file, source, period).receipt().id();
    index.bringUpToDate();
    return receipt;
  }

  /** A name sent by a browser may hold a path; only its last part counts. */
  private static String plainName(@Nullable String sent) {
    String last =
        sent == null
            ? ""
            : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    return last.isBlank() || last.equals(".") || last.equals("..") ? "delivery.csv" : last;
  }
}
