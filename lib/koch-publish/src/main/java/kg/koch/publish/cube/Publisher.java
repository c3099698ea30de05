package kg.koch.publish.cube;

/**
 * Who stands behind a portal, told in every format that asks for it.
 *
 * @param name of the office
 * @param contact a postal address, telephone or mail address; may be empty
 * @param licence address of the licence the figures may be used under
 */
public record Publisher(String name, String contact, String licence) {}
