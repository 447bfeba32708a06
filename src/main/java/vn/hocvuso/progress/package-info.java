/** The counted figures per place and day, their series and pace; and who still has to finish. */
@ApplicationModule(allowedDependencies = {"shared", "database", "access", "place", "roster", "learning", "campaign"})
@NullMarked
package vn.hocvuso.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
