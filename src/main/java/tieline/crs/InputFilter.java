package tieline.crs;

import java.util.Set;
import tieline.accounts.Utility;

/** Which inputs of classes are looked for; an empty set means all. */
public record InputFilter(Set<Utility> utilities, Set<CrsClass> classes, Set<InputSource> sources) {}
