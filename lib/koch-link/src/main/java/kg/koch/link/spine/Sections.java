package kg.koch.link.spine;

import java.nio.ByteBuffer;

/** The named sections of a part of a spine, as they were put into a {@link SectionSink}. */
public interface Sections {

  /**
   * A section, little-endian, its position at 0.
   *
   * @throws DamagedSpineException if there is none of that name
   */
  ByteBuffer get(String name);
}
