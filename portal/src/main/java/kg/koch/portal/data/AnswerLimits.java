package kg.koch.portal.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import kg.koch.publish.sdmx.DataAnswer;
import kg.koch.publish.sdmx.DataSet;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.message.DataMessageWriter;

/**
 * How much one query may ask for. How long an answer will be is worked out from its first
 * observations.
 *
 * @param surelyShort answers of so many observations are never too long, whatever their codes
 * @param mostObservations in one answer
 * @param mostBytes in one answer, before it is packed
 */
record AnswerLimits(long surelyShort, long mostObservations, long mostBytes) {

  /**
   * What takes about two seconds to write and pack on one processor (a million observations are
   * found and written in 0.3 seconds; packing them takes the rest), and 256 MiB.
   */
  static final AnswerLimits PUBLIC = new AnswerLimits(50_000, 1_000_000, 256L << 20);

  private static final int SAMPLE = 200;

  /**
   * @throws SdmxException TOO_LARGE if the answer is; the message has the address of the whole
   *     table
   */
  void require(DataAnswer answer, DataMessageWriter writer) {
    long size = answer.size();
    if (size > surelyShort && (size > mostObservations || bytes(answer, writer) > mostBytes)) {
      String table = answer.dataSets().get(0).selection().metadata().id();
      throw new SdmxException(
          SdmxException.Status.TOO_LARGE,
          "Expected at most %d observations and %d bytes; this would be %d observations. Ask for fewer, page with offset and limit, or take the whole table from /en/tables/%s/download.parquet?whole=true&release=%s"
              .formatted(mostObservations, mostBytes, size, table, answer.release().releaseId()));
    }
  }

  private static long bytes(DataAnswer answer, DataMessageWriter writer) {
    long bytes = 0;
    for (DataSet set : answer.dataSets()) {
      int sample = Math.min(SAMPLE, set.selection().size());
      DataSet first =
          new DataSet(
              set.selection().part(0, sample), set.action(), set.validFrom(), set.validTo());
      long ofSample =
          count(new DataAnswer(answer.context(), List.of(first), answer.language()), writer);
      bytes += ofSample * set.selection().size() / sample;
    }
    return bytes;
  }

  private static long count(DataAnswer answer, DataMessageWriter writer) {
    Counter counter = new Counter();
    try {
      writer.write(answer, counter);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return counter.bytes;
  }

  /** Takes bytes and only counts them. */
  private static final class Counter extends OutputStream {

    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      bytes += length;
    }
  }
}
