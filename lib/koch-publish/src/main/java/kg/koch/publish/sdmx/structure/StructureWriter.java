package kg.koch.publish.sdmx.structure;

import java.io.OutputStream;

/** Writes structure messages in one format; leaves the stream open. */
public interface StructureWriter {

  void write(StructureMessage message, OutputStream out);
}
