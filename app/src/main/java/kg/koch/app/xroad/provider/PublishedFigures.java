package kg.koch.app.xroad.provider;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.sdmx.DataAnswer;
import kg.koch.publish.sdmx.DataQuery;
import kg.koch.publish.sdmx.DataSelection;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.message.CsvOptions;
import kg.koch.publish.sdmx.message.DataFormat;
import kg.koch.xroad.DeliveryManifest;
import org.jspecify.annotations.Nullable;

/** Tables of the newest release, as the public portal has them: nothing that is not public. */
final class PublishedFigures {

  private static final String CSV = "application/vnd.sdmx.data+csv;version=2.0.0;charset=UTF-8";

  private final Supplier<Optional<Release>> newest;
  private final int mostBytes;

  PublishedFigures(Supplier<Optional<Release>> newest) {
    this(newest, DeliveryManifest.MOST_BODY);
  }

  /**
   * @param mostBytes of an answer
   */
  PublishedFigures(Supplier<Optional<Release>> newest, int mostBytes) {
    this.newest = newest;
    this.mostBytes = mostBytes;
  }

  /** A table of the list. */
  record Listed(String id, Text title) {}

  /**
   * What the list says.
   *
   * @param madeUp what readers of made-up figures must see; null for real ones
   */
  record Tables(String release, @Nullable Text madeUp, List<Listed> tables) {}

  Answer list() {
    return newest
        .get()
        .map(
            release ->
                Answer.json(
                    new Tables(
                        release.id(),
                        release.manifest().demonstrationLabel(),
                        release.metadata().values().stream()
                            .map(PublishedFigures::listed)
                            .toList())))
        .orElseGet(PublishedFigures::nothingPublished);
  }

  private static Listed listed(TableMetadata table) {
    return new Listed(table.id(), table.title());
  }

  /** A table in SDMX-CSV, narrowed by key and parameters as SDMX REST 2 has them. */
  Answer table(String table, Map<String, List<String>> parameters) {
    return newest
        .get()
        .map(release -> table(release, table, parameters))
        .orElseGet(PublishedFigures::nothingPublished);
  }

  private Answer table(Release release, String table, Map<String, List<String>> parameters) {
    try {
      String key = parameters.getOrDefault("key", List.of("*")).get(0);
      DataSelection selection = DataSelection.of(release, table, DataQuery.parse(key, parameters));
      return new Answer(200, CSV, csv(selection));
    } catch (SdmxException refused) {
      int status =
          refused.status() == SdmxException.Status.NO_RESULTS ? 404 : refused.status().number();
      return Answer.refusal(status, "Query", String.valueOf(refused.getMessage()));
    } catch (LimitedBytes.Full full) {
      return Answer.refusal(
          413,
          "TooLong",
          "Expected a selection of at most %d bytes, for X-Road carries no more; got a longer one. Narrow it by key, startPeriod and endPeriod, or ask for it in parts by offset and limit."
              .formatted(mostBytes));
    }
  }

  private byte[] csv(DataSelection selection) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new LimitedBytes(bytes, mostBytes)) {
      DataFormat.CSV_2_0.writer(CsvOptions.PLAIN).write(DataAnswer.of(selection, Language.EN), out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static Answer nothingPublished() {
    return Answer.refusal(404, "NoRelease", "Expected a release; none is published yet.");
  }

  /** Gives up where X-Road would. */
  private static final class LimitedBytes extends OutputStream {

    /** More was written than X-Road carries. */
    private static final class Full extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }

    private final ByteArrayOutputStream bytes;
    private final int mostBytes;

    private LimitedBytes(ByteArrayOutputStream bytes, int mostBytes) {
      this.bytes = bytes;
      this.mostBytes = mostBytes;
    }

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] piece, int offset, int length) {
      if (bytes.size() + length > mostBytes) {
        throw new Full();
      }
      bytes.write(piece, offset, length);
    }
  }
}
