/** The counted figures per place and day, their series and pace; and what a change of deadlines would do to them. */
@ApplicationModule(allowedDependencies = {"shared", "database", "access", "place", "roster", "learning", "campaign"})
@NullMarked
package vn.hocvuso.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
