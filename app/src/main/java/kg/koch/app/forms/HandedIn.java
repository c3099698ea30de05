package kg.koch.app.forms;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * What one request of a telephone holds.
 *
 * @param draft handed in to try a draft out
 * @param deviceId as the telephone calls itself; empty if it does not
 */
public record HandedIn(
    Device device, boolean draft, String deviceId, byte[] xml, List<HandedFile> files) {

  public HandedIn {
    files = List.copyOf(files);
  }

  /** A file beside the form. */
  public interface HandedFile {

    String name();

    long bytes();

    InputStream open() throws IOException;
  }
}
