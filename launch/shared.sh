# Shared by ./arc, ./check and launch/build.sh, which source it with `home` set to the project's folder.

least_java=25

# What is left of one scenario when the next is made is little: with no more room than this the JVM clears up in time,
# and thousands take hardly more memory than hundreds.
room_for_scenarios=-Xmx176m

# Is the program that was built last still what the sources say? Sets program and jdk.
is_current() {
  [ -r "$home/target/program/current" ] || return 1
  { read -r program && read -r jdk && read -r built_in; } <"$home/target/program/current"
  [ "$built_in" = "$home" ] && [ -x "$jdk/bin/java" ] && ! [ "$jdk/release" -nt "$program/release" ] &&
    [ -z "$(find "$home/src/main" "$home/pom.xml" "$home/launch" -newer "$program/stamp" 2>&1)" ]
}

# Sets jdk to the folder of a JDK that is new enough, or says how to get one and ends with 2.
find_jdk() {
  on_path=$(command -v javac 2>/dev/null) && on_path=$(real_folder "$on_path")
  for jdk in "${JAVA_HOME:-}" "${on_path%/bin}"; do
    is_new_enough "$jdk" && return
  done
  jdk=
  for candidate in /usr/lib/jvm/* /usr/java/* /usr/local/java/* /usr/local/*jdk* /opt/*jdk* /opt/java/* \
    "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.asdf/installs/java/* "$HOME"/.gradle/jdks/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.jenv/versions/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
    is_new_enough "$candidate" || continue
    # The oldest that will do is the nearest to what Arc is tested with.
    if [ -z "$jdk" ] || [ "$version" -lt "$chosen" ]; then
      jdk=$candidate chosen=$version
    fi
  done
  [ -n "$jdk" ] || explain_missing_jdk
}

# Reads the "release" file of a JDK, which is thirty times faster than to ask its java. Sets version.
is_new_enough() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  version=
  while IFS='="' read -r key _ value _; do
    [ "$key" = JAVA_VERSION ] && version=${value%%[!0-9]*}
  done <"$1/release"
  [ -n "$version" ] && [ "$version" -ge "$least_java" ]
}

# The folder of a program, behind all its symbolic links.
real_folder() {
  file=$1
  while [ -L "$file" ]; do
    link=$(readlink "$file")
    case $link in
      /*) file=$link ;;
      *) file=${file%/*}/$link ;;
    esac
  done
  CDPATH= cd -- "${file%/*}" && pwd -P
}

explain_missing_jdk() {
  cat >&2 <<END
arc: no JDK $least_java or later was found
  looked at  JAVA_HOME (${JAVA_HOME:-not set}), the PATH (${on_path:-no javac}), /usr/lib/jvm, ~/.sdkman, ~/.jdks and the like
  get one    from https://adoptium.net/temurin/releases/?version=$least_java, or by one of
               sdk install java $least_java-tem
               brew install openjdk@$least_java
               apt install openjdk-$least_java-jdk
  then       run this again; JAVA_HOME=/path/to/jdk names a JDK that lies elsewhere
END
  exit 2
}
