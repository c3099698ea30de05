package kg.koch.app.xroad.provider;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.Release;
import org.jspecify.annotations.Nullable;

/** The newest release, verified when it is first asked for and kept until a newer one is there. */
final class NewestRelease implements Supplier<Optional<Release>> {

  private final Path folder;
  private final BundleReader reader;
  private final Supplier<List<String>> names;
  private @Nullable Release read;

  /**
   * @param folder in which releases lie
   * @param names of the releases, oldest first
   */
  NewestRelease(Path folder, BundleReader reader, Supplier<List<String>> names) {
    this.folder = folder;
    this.reader = reader;
    this.names = names;
  }

  @Override
  public synchronized Optional<Release> get() {
    List<String> all = names.get();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String newest = all.get(all.size() - 1);
    Release known = read;
    if (known == null || !known.id().equals(newest)) {
      known = reader.read(folder.resolve(newest));
      read = known;
    }
    return Optional.of(known);
  }
}
