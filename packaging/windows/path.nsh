; The folder of the program in the PATH of the person (HKCU\Environment).
;
; A string of NSIS ends at 1024 characters, and a PATH may be longer: read into one and written back,
; it would lose its end. So the text stays in memory of its own, of the length it has, and only Windows' own
; functions touch it. Its type (expandable or not) stays as well.
;
;   Call AddToPath              adds $INSTDIR unless it is there
;   Call un.RemoveFromPath      takes it out again, and nothing else

!define PERSONS_KEYS -2147483647 ; HKEY_CURRENT_USER
!define TEXT_AS_IT_IS 0x10000006 ; a text, its variables not expanded
!define PATH_MOST 60000 ; bytes; Windows takes 32767 characters for all variables of a value

; ReadPath: $2 its type, $3 its bytes, $4 memory with ";PATH;" ($5 more bytes than that), $0 "0" when it could be read.
; When there is no PATH, $4 has ";" and $0 is "0" as well. The caller frees $4.
!macro ReadPath
  StrCpy $2 2 ; expandable, when there was none
  StrCpy $3 0
  System::Call 'advapi32::RegGetValueW(p ${PERSONS_KEYS}, w "Environment", w "Path", i ${TEXT_AS_IT_IS}, *i .r2, p 0, *i r3r3) i .r0'
  IntOp $5 $3 + 4096
  System::Alloc $5
  Pop $4
  System::Call 'kernel32::lstrcpyW(p r4, w ";")'
  ${If} $0 == 2 ; not found
    StrCpy $0 0
    StrCpy $2 2
    StrCpy $3 0
  ${ElseIf} $0 == 0
    System::Alloc $5
    Pop $6
    System::Call 'advapi32::RegGetValueW(p ${PERSONS_KEYS}, w "Environment", w "Path", i ${TEXT_AS_IT_IS}, *i .r2, p r6, *i r3r3) i .r0'
    ${If} $0 == 0
      System::Call 'kernel32::lstrcatW(p r4, p r6)'
      System::Call 'kernel32::lstrcatW(p r4, w ";")'
    ${EndIf}
    System::Free $6
  ${EndIf}
!macroend

; WritePath FROM: what begins at the address FROM becomes the PATH.
!macro WritePath FROM
  System::Call 'kernel32::lstrlenW(p ${FROM}) i .r8'
  IntOp $8 $8 + 1
  IntOp $8 $8 * 2
  System::Call 'advapi32::RegSetKeyValueW(p ${PERSONS_KEYS}, w "Environment", w "Path", i r2, p ${FROM}, i r8) i .r0'
  ; Programs that are open hear of it; a new console then has it.
  SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=2000
!macroend

Function AddToPath
  System::Store S
  !insertmacro ReadPath
  ${If} $0 == 0
  ${AndIf} $3 < ${PATH_MOST}
    System::Call 'shlwapi::StrStrIW(p r4, w ";$INSTDIR;") p .r6'
    ${If} $6 == 0
      System::Call 'kernel32::lstrcatW(p r4, w "$INSTDIR")'
      System::Int64Op $4 + 2 ; behind the first semicolon
      Pop $7
      !insertmacro WritePath r7
    ${EndIf}
  ${EndIf}
  System::Free $4
  System::Store L
FunctionEnd

Function un.RemoveFromPath
  System::Store S
  !insertmacro ReadPath
  ${If} $0 == 0
    System::Call 'shlwapi::StrStrIW(p r4, w ";$INSTDIR;") p .r6'
    ${If} $6 != 0
      StrLen $7 "$INSTDIR;"
      IntOp $7 $7 * 2
      System::Int64Op $6 + 2
      Pop $6 ; our folder, up to the semicolon behind it
      System::Int64Op $6 + $7
      Pop $7 ; what follows it
      System::Call 'kernel32::lstrlenW(p r7) i .r8'
      IntOp $8 $8 + 1
      IntOp $8 $8 * 2
      System::Call 'kernel32::RtlMoveMemory(p r6, p r7, p r8)'
      System::Call 'kernel32::lstrlenW(p r4) i .r8'
      ${If} $8 < 2
        DeleteRegValue HKCU "Environment" "Path"
        SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=2000
      ${Else}
        IntOp $8 $8 - 1
        IntOp $8 $8 * 2
        System::Int64Op $4 + $8
        Pop $7 ; the last semicolon, which was added for the search
        System::Call '*$7(&i2 0)'
        System::Int64Op $4 + 2
        Pop $7
        !insertmacro WritePath r7
      ${EndIf}
    ${EndIf}
  ${EndIf}
  System::Free $4
  System::Store L
FunctionEnd
