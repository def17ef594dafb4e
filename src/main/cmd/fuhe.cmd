@echo off
rem Starts quickly. The first run unpacks the program and keeps the classes it used (class-data
rem sharing); runs after it take less than half the time. Made anew after each build.
setlocal DisableDelayedExpansion
for %%I in ("%~dp0..\..\..") do set "home=%%~fI"
set "built=%home%\target\fuhe.jar"
set "quick=%home%\target\quick"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

if not exist "%built%" (
  echo "%built%" is missing. Build it first: mvn -B -DskipTests package 1>&2
  exit /b 2
)

rem xcopy /d /l names the jar only where it is newer than what was unpacked of it.
set "stale=1"
if exist "%quick%\fuhe.jsa" (
  set "stale="
  for /f "delims=" %%F in ('xcopy /d /l /y "%built%" "%quick%\built\" 2^>nul ^| findstr /i "fuhe.jar"') do set "stale=1"
)
if not defined stale goto start

if exist "%quick%" rmdir /s /q "%quick%"
"%java%" -Djarmode=tools -jar "%built%" extract --destination "%quick%" > nul || exit /b 3
"%java%" -XX:ArchiveClassesAtExit="%quick%\fuhe.jsa" -Dfuhe.isolated=false -jar "%quick%\fuhe.jar" check "%home%\inbox-samples" > nul 2>&1
mkdir "%quick%\built"
copy /y "%built%" "%quick%\built\" > nul

:start
rem The program prints in UTF-8; the console goes back to its own code page afterwards.
for /f "tokens=2 delims=:" %%P in ('chcp') do set "page=%%P"
chcp 65001 > nul

rem A check is over before the second compiler would pay; a run over thousands of files is not.
set "options="
if /i "%~1"=="check" set "options=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
"%java%" -XX:SharedArchiveFile="%quick%\fuhe.jsa" %options% -jar "%quick%\fuhe.jar" %*
set "code=%errorlevel%"
chcp %page% > nul
exit /b %code%
