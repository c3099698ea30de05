package kg.koch.link.spine;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes the named sections of a part of a spine, one after another. */
public interface SectionSink {

  /** Takes a section; the buffer is not changed afterwards. */
  void put(String name, ByteBuffer content) throws IOException;
}
