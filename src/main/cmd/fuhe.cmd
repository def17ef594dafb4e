@echo off
rem Starts quickly. The first run unpacks the program and keeps the classes it used (class-data
rem sharing); runs after it take less than half the time. Made anew after each build.
setlocal DisableDelayedExpansion
for %%I in ("%~dp0..\..\..") do set "home=%%~fI"
set "built=%home%\target\fuhe.jar"
set "quick=%home%\target\quick"
set "corpus=%home%\src\test\resources\corpus"
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
  for /f "delims=" %%F in ('xcopy /d /l /y "%built%" "%quick%\built\" 2^>nul') do if /i "%%~nxF"=="fuhe.jar" set "stale=1"
)
if not defined stale goto start

if exist "%quick%" rmdir /s /q "%quick%"
"%java%" -Djarmode=tools -jar "%built%" extract --destination "%quick%" > nul
if errorlevel 1 exit /b 3
rem A form of each format keeps the classes. Half an archive is none: it gets its name when it is whole.
"%java%" -XX:ArchiveClassesAtExit="%quick%\new.jsa" -XX:TieredStopAtLevel=1 -jar "%quick%\fuhe.jar" check "%home%\inbox-samples" "%corpus%\real-word\documents\hongshan-2020-target-declaration.docx" "%corpus%\real-word\documents\jiufeng-2020-department.doc" "%corpus%\styles\documents\A4-portrait-solid-1.pdf" > nul 2>&1
if exist "%quick%\new.jsa" move /y "%quick%\new.jsa" "%quick%\fuhe.jsa" > nul
mkdir "%quick%\built"
copy /y "%built%" "%quick%\built\" > nul

:start
rem The program prints in UTF-8; the console goes back to its own code page afterwards.
for /f "tokens=2 delims=:" %%P in ('chcp') do set "page=%%P"
chcp 65001 > nul

rem A check is over before the second compiler would pay. A run over thousands of files is not, where
rem that compiles what is used ten times as often as it would wait for; a service runs on for months.
set "options=-XX:+UseSerialGC -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000"
set "options=%options% -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
if /i "%~1"=="check" set "options=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if /i "%~1"=="serve" set "options="
rem An archive that another Java made is passed over without a word.
"%java%" -Xlog:disable -XX:SharedArchiveFile="%quick%\fuhe.jsa" %options% -jar "%quick%\fuhe.jar" %*
set "code=%errorlevel%"
chcp %page% > nul
exit /b %code%
