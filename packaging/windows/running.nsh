; Ends the installed Wawasan and waits until its files are free.
;
;   Call CloseRunning / un.CloseRunning    $0 is "free", or "open" when it could not be ended

!define NAP 100 ; milliseconds between two looks
!define LOOKS 100 ; how often it is looked

; IsFree FILE: $0 is "free" when FILE is not there or may be written. Windows refuses that for a program that runs.
!macro IsFree FILE
  StrCpy $0 free
  ${If} ${FileExists} "${FILE}"
    ClearErrors
    FileOpen $1 "${FILE}" a
    ${If} ${Errors}
      StrCpy $0 open
    ${Else}
      FileClose $1
    ${EndIf}
  ${EndIf}
!macroend

!macro DefineRunning UN
Function ${UN}LookUntilFree
  ${For} $2 1 ${LOOKS}
    !insertmacro IsFree "$INSTDIR\wawasan.exe"
    ${If} $0 == free
      !insertmacro IsFree "$INSTDIR\wawasan.com"
    ${EndIf}
    ${If} $0 == free
      Return
    ${EndIf}
    Sleep ${NAP}
  ${Next}
FunctionEnd

Function ${UN}CloseRunning
  DetailPrint $(Closing)
  ${Do}
    ${If} ${FileExists} "$INSTDIR\wawasan.com"
      nsExec::Exec /TIMEOUT=30000 '"$INSTDIR\wawasan.com" quit --all'
      Pop $0 ; what it says does not matter, only whether the files are free
    ${EndIf}
    Call ${UN}LookUntilFree
    ${If} $0 == free
      Return
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION $(StillOpen) /SD IDCANCEL IDRETRY +2
    Return
  ${Loop}
FunctionEnd
!macroend
