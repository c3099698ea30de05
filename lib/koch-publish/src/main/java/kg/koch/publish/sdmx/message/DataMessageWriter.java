package kg.koch.publish.sdmx.message;

import java.io.IOException;
import java.io.OutputStream;
import kg.koch.publish.sdmx.DataAnswer;

/** Writes data messages in one format. The same answer gives the same bytes. */
public interface DataMessageWriter {

  /**
   * Writes the message and leaves the stream open.
   *
   * @throws kg.koch.publish.sdmx.SdmxException NOT_ACCEPTABLE, before anything is written, if the
   *     format has no way to say it
   */
  void write(DataAnswer answer, OutputStream out) throws IOException;
}
