/*! Apache ECharts 6.1.0, Apache License 2.0; zrender, BSD 3-Clause License. Made by WebFrontend/Charts/Library/build.sh. */
var Y1=Object.defineProperty;var W1=(t,e)=>{for(var r in e)Y1(t,r,{get:e[r],enumerable:!0})};var Lc=function(t,e){return Lc=Object.setPrototypeOf||{__proto__:[]}instanceof Array&&function(r,i){r.__proto__=i}||function(r,i){for(var n in i)Object.
prototype.hasOwnProperty.call(i,n)&&(r[n]=i[n])},Lc(t,e)};function P(t,e){if(typeof e!="function"&&e!==null)throw new TypeError("Class extends value "+
String(e)+" is not a constructor or null");Lc(t,e);function r(){this.constructor=t}t.prototype=e===null?Object.create(e):(r.prototype=e.prototype,new r)}var X1=(function(){function t(){this.firefox=!1,this.ie=!1,this.edge=!1,this.newEdge=!1,this.weChat=!1}return t})(),Z1=(function(){function t(){this.browser=
new X1,this.node=!1,this.wxa=!1,this.worker=!1,this.svgSupported=!1,this.touchEventsSupported=!1,this.pointerEventsSupported=!1,this.domSupported=!1,this.
transformSupported=!1,this.transform3dSupported=!1,this.hasGlobalWindow=typeof window<"u"}return t})(),hi=new Z1;typeof wx=="object"&&typeof wx.getSystemInfoSync==
"function"?(hi.wxa=!0,hi.touchEventsSupported=!0):typeof document>"u"&&typeof self<"u"?hi.worker=!0:!hi.hasGlobalWindow||"Deno"in window||typeof navigator<
"u"&&typeof navigator.userAgent=="string"&&navigator.userAgent.indexOf("Node.js")>-1?(hi.node=!0,hi.svgSupported=!0):q1(navigator.userAgent,hi);function q1(t,e){
var r=e.browser,i=t.match(/Firefox\/([\d.]+)/),n=t.match(/MSIE\s([\d.]+)/)||t.match(/Trident\/.+?rv:(([\d.]+))/),a=t.match(/Edge?\/([\d.]+)/),o=/micromessenger/i.
test(t);i&&(r.firefox=!0,r.version=i[1]),n&&(r.ie=!0,r.version=n[1]),a&&(r.edge=!0,r.version=a[1],r.newEdge=+a[1].split(".")[0]>18),o&&(r.weChat=!0),e.
svgSupported=typeof SVGRect<"u",e.touchEventsSupported="ontouchstart"in window&&!r.ie&&!r.edge,e.pointerEventsSupported="onpointerdown"in window&&(r.edge||
r.ie&&+r.version>=11);var s=e.domSupported=typeof document<"u";if(s){var l=document.documentElement.style;e.transform3dSupported=(r.ie&&"transition"in
l||r.edge||"WebKitCSSMatrix"in window&&"m11"in new WebKitCSSMatrix||"MozPerspective"in l)&&!("OTransition"in l),e.transformSupported=e.transform3dSupported||
r.ie&&+r.version>=9}}var ne=hi;var hl=12,K1="sans-serif",Ht=hl+"px "+K1,j1=20,Q1=100,$1="007LLmW'55;N0500LLLLLLLLLL00NNNLzWW\\\\WQb\\0FWLg\\bWb\\WQ\\WrWWQ000CL5LLFLL0LL**F*gLLLL5F0LF\\FFF5\
.5N";function J1(t){var e={};if(typeof JSON>"u")return e;for(var r=0;r<t.length;r++){var i=String.fromCharCode(r+32),n=(t.charCodeAt(r)-j1)/Q1;e[i]=n}
return e}var eE=J1($1),Ve={createCanvas:function(){return typeof document<"u"&&document.createElement("canvas")},measureText:(function(){var t,e;return function(r,i){
if(!t){var n=Ve.createCanvas();t=n&&n.getContext("2d")}if(t)return e!==i&&(e=t.font=i||Ht),t.measureText(r);r=r||"",i=i||Ht;var a=/((?:\d+)?\.?\d*)px/.
exec(i),o=a&&+a[1]||hl,s=0;if(i.indexOf("mono")>=0)s=o*r.length;else for(var l=0;l<r.length;l++){var u=eE[r[l]];s+=u==null?o:u*o}return{width:s}}})(),
loadImage:function(t,e,r){var i=new Image;return i.onload=e,i.onerror=r,i.src=t,i},getTime:function(){return Date.now?Date.now():+new Date}};var Wm=Ot(["Function","RegExp","Date","Error","CanvasGradient","CanvasPattern","Image","Canvas"],function(t,e){return t["[object "+e+"]"]=!0,t},{}),Xm=Ot(
["Int8","Uint8","Uint8Clamped","Int16","Uint16","Int32","Uint32","Float32","Float64"],function(t,e){return t["[object "+e+"Array]"]=!0,t},{}),Ro=Object.
prototype.toString,dl=Array.prototype,tE=dl.forEach,rE=dl.filter,Pc=dl.slice,iE=dl.map,Gm=function(){}.constructor,vl=Gm?Gm.prototype:null,Ic="__proto\
__",Rc=2311,nE=Math.pow(2,53)-1;function ml(){return Rc>=nE&&(Rc=0),Rc++}function da(){for(var t=[],e=0;e<arguments.length;e++)t[e]=arguments[e];typeof console<
"u"&&console.error.apply(console,t)}function te(t){if(t==null||typeof t!="object")return t;var e=t,r=Ro.call(t);if(r==="[object Array]"){if(!Lo(t)){e=
[];for(var i=0,n=t.length;i<n;i++)e[i]=te(t[i])}}else if(Xm[r]){if(!Lo(t)){var a=t.constructor;if(a.from)e=a.from(t);else{e=new a(t.length);for(var i=0,
n=t.length;i<n;i++)e[i]=t[i]}}}else if(!Wm[r]&&!Lo(t)&&!va(t)){e={};for(var o in t)t.hasOwnProperty(o)&&o!==Ic&&(e[o]=te(t[o]))}return e}function pe(t,e,r){
if(!V(e)||!V(t))return r?te(e):t;for(var i in e)if(e.hasOwnProperty(i)&&i!==Ic){var n=t[i],a=e[i];V(a)&&V(n)&&!k(a)&&!k(n)&&!va(a)&&!va(n)&&!Ym(a)&&!Ym(
n)&&!Lo(a)&&!Lo(n)?pe(n,a,r):(r||!(i in t))&&(t[i]=te(e[i]))}return t}function N(t,e){if(Object.assign)Object.assign(t,e);else for(var r in e)e.hasOwnProperty(r)&&r!==Ic&&(t[r]=e[r]);return t}function Zm(t,e,r){t=t||{};for(var i=0;i<
r.length;i++){var n=r[i];t[n]=e[n]}return t}function $(t,e,r){for(var i=ae(e),n=0,a=i.length;n<a;n++){var o=i[n];(r?e[o]!=null:t[o]==null)&&(t[o]=e[o])}
return t}var Pk=Ve.createCanvas;function re(t,e){if(t){if(t.indexOf)return t.indexOf(e);for(var r=0,i=t.length;r<i;r++)if(t[r]===e)return r}return-1}function qm(t,e){
var r=t.prototype;function i(){}i.prototype=e.prototype,t.prototype=new i;for(var n in r)r.hasOwnProperty(n)&&(t.prototype[n]=r[n]);t.prototype.constructor=
t,t.superClass=e}function pt(t,e,r){if(t="prototype"in t?t.prototype:t,e="prototype"in e?e.prototype:e,Object.getOwnPropertyNames)for(var i=Object.getOwnPropertyNames(
e),n=0;n<i.length;n++){var a=i[n];a!=="constructor"&&(r?e[a]!=null:t[a]==null)&&(t[a]=e[a])}else $(t,e,r)}function Ne(t){return!t||typeof t=="string"?
!1:typeof t.length=="number"}function T(t,e,r){if(t&&e)if(t.forEach&&t.forEach===tE)t.forEach(e,r);else if(t.length===+t.length)for(var i=0,n=t.length;i<
n;i++)e.call(r,t[i],i,t);else for(var a in t)t.hasOwnProperty(a)&&e.call(r,t[a],a,t)}function z(t,e,r){if(!t)return[];if(!e)return gl(t);if(t.map&&t.map===
iE)return t.map(e,r);for(var i=[],n=0,a=t.length;n<a;n++)i.push(e.call(r,t[n],n,t));return i}function Ot(t,e,r,i){if(t&&e){for(var n=0,a=t.length;n<a;n++)
r=e.call(i,r,t[n],n,t);return r}}function ke(t,e,r){if(!t)return[];if(!e)return gl(t);if(t.filter&&t.filter===rE)return t.filter(e,r);for(var i=[],n=0,
a=t.length;n<a;n++)e.call(r,t[n],n,t)&&i.push(t[n]);return i}function Km(t,e,r){if(t&&e){for(var i=0,n=t.length;i<n;i++)if(e.call(r,t[i],i,t))return t[i]}}
function ae(t){if(!t)return[];if(Object.keys)return Object.keys(t);var e=[];for(var r in t)t.hasOwnProperty(r)&&e.push(r);return e}function aE(t,e){for(var r=[],
i=2;i<arguments.length;i++)r[i-2]=arguments[i];return function(){return t.apply(e,r.concat(Pc.call(arguments)))}}var Q=vl&&W(vl.bind)?vl.call.bind(vl.
bind):aE;function Pe(t){for(var e=[],r=1;r<arguments.length;r++)e[r-1]=arguments[r];return function(){return t.apply(this,e.concat(Pc.call(arguments)))}}function k(t){return Array.isArray?Array.isArray(t):Ro.call(t)==="[object Array]"}function W(t){return typeof t=="function"}function U(t){return typeof t==
"string"}function Po(t){return Ro.call(t)==="[object String]"}function he(t){return typeof t=="number"}function V(t){var e=typeof t;return e==="functi\
on"||!!t&&e==="object"}function Ym(t){return!!Wm[Ro.call(t)]}function Be(t){return!!Xm[Ro.call(t)]}function va(t){return typeof t=="object"&&typeof t.
nodeType=="number"&&typeof t.ownerDocument=="object"}function vi(t){return t.colorStops!=null}function jm(t){return t.image!=null}function di(t){return t!==t}function ma(){for(var t=[],e=0;e<arguments.length;e++)t[e]=arguments[e];for(var r=0,i=t.length;r<i;r++)if(t[r]!=null)return t[r]}
function Y(t,e){return t??e}function Lt(t,e,r){return t??e??r}function gl(t){for(var e=[],r=1;r<arguments.length;r++)e[r-1]=arguments[r];return Pc.apply(
t,e)}function ga(t){if(typeof t=="number")return[t,t,t,t];var e=t.length;return e===2?[t[0],t[1],t[0],t[1]]:e===3?[t[0],t[1],t[2],t[1]]:t}function Ye(t,e){
if(!t)throw new Error(e)}function rt(t){return t==null?null:typeof t.trim=="function"?t.trim():t.replace(/^[\s\uFEFF\xA0]+|[\s\uFEFF\xA0]+$/g,"")}var Qm="\
__ec_primitive__";function ya(t){t[Qm]=!0}function Lo(t){return t[Qm]}var oE=(function(){function t(){this.data={}}return t.prototype.delete=function(e){
var r=this.has(e);return r&&delete this.data[e],r},t.prototype.has=function(e){return this.data.hasOwnProperty(e)},t.prototype.get=function(e){return this.
data[e]},t.prototype.set=function(e,r){return this.data[e]=r,this},t.prototype.keys=function(){return ae(this.data)},t.prototype.forEach=function(e){var r=this.
data;for(var i in r)r.hasOwnProperty(i)&&e(r[i],i)},t})(),$m=typeof Map=="function";function sE(){return $m?new Map:new oE}var lE=(function(){function t(e){
var r=k(e);this.data=sE();var i=this;e instanceof t?e.each(n):e&&T(e,n);function n(a,o){r?i.set(a,o):i.set(o,a)}}return t.prototype.hasKey=function(e){
return this.data.has(e)},t.prototype.get=function(e){return this.data.get(e)},t.prototype.set=function(e,r){return this.data.set(e,r),r},t.prototype.each=
function(e,r){this.data.forEach(function(i,n){e.call(r,i,n)})},t.prototype.keys=function(){var e=this.data.keys();return $m?Array.from(e):e},t.prototype.
removeKey=function(e){this.data.delete(e)},t})();function H(t){return new lE(t)}function Jm(t,e){for(var r=new t.constructor(t.length+e.length),i=0;i<t.length;i++)r[i]=t[i];for(var n=t.length,i=0;i<e.
length;i++)r[i+n]=e[i];return r}function mi(t,e){var r;if(Object.create)r=Object.create(t);else{var i=function(){};i.prototype=t,r=new i}return e&&N(r,
e),r}function yl(t){var e=t.style;e.webkitUserSelect="none",e.userSelect="none",e.webkitTapHighlightColor="rgba(0,0,0,0)",e["-webkit-touch-callout"]="\
none"}function B(t,e){return t.hasOwnProperty(e)}function Ee(){}var eg=180/Math.PI,Ik=Number.EPSILON||Math.pow(2,-52);function gi(t,e){return t==null&&(t=0),e==null&&(e=0),[t,e]}function Nc(t,e){return t[0]=e[0],t[1]=e[1],t}function tg(t){return[t[0],t[1]]}function Io(t,e,r){
return t[0]=e,t[1]=r,t}function kc(t,e,r){return t[0]=e[0]+r[0],t[1]=e[1]+r[1],t}function rg(t,e,r){return t[0]=e[0]-r[0],t[1]=e[1]-r[1],t}function uE(t){return Math.sqrt(fE(t))}function fE(t){return t[0]*t[0]+t[1]*t[1]}function _l(t,e,r){return t[0]=e[0]*r,t[1]=e[1]*r,t}function ig(t,e){var r=uE(e);return r===0?(t[0]=0,t[1]=0):(t[0]=e[0]/r,t[1]=e[1]/r),t}function xl(t,e){
return Math.sqrt((t[0]-e[0])*(t[0]-e[0])+(t[1]-e[1])*(t[1]-e[1]))}var ng=xl;function cE(t,e){return(t[0]-e[0])*(t[0]-e[0])+(t[1]-e[1])*(t[1]-e[1])}var $i=cE;function We(t,e,r){var i=e[0],n=e[1];return t[0]=r[0]*i+r[2]*n+r[4],t[1]=r[1]*i+r[3]*n+r[5],t}function zr(t,e,r){return t[0]=Math.min(e[0],r[0]),t[1]=
Math.min(e[1],r[1]),t}function Ur(t,e,r){return t[0]=Math.max(e[0],r[0]),t[1]=Math.max(e[1],r[1]),t}var _a=(function(){function t(e,r){this.target=e,this.topTarget=r&&r.topTarget}return t})(),pE=(function(){function t(e){this.handler=e,e.on("mousedow\
n",this._dragStart,this),e.on("mousemove",this._drag,this),e.on("mouseup",this._dragEnd,this)}return t.prototype._dragStart=function(e){for(var r=e.target;r&&
!r.draggable;)r=r.parent||r.__hostTarget;r&&(this._draggingTarget=r,r.dragging=!0,this._x=e.offsetX,this._y=e.offsetY,this.handler.dispatchToElement(new _a(
r,e),"dragstart",e.event))},t.prototype._drag=function(e){var r=this._draggingTarget;if(r){var i=e.offsetX,n=e.offsetY,a=i-this._x,o=n-this._y;this._x=
i,this._y=n,r.drift(a,o,e),this.handler.dispatchToElement(new _a(r,e),"drag",e.event);var s=this.handler.findHover(i,n,r).target,l=this._dropTarget;this.
_dropTarget=s,r!==s&&(l&&s!==l&&this.handler.dispatchToElement(new _a(l,e),"dragleave",e.event),s&&s!==l&&this.handler.dispatchToElement(new _a(s,e),"\
dragenter",e.event))}},t.prototype._dragEnd=function(e){var r=this._draggingTarget;r&&(r.dragging=!1),this.handler.dispatchToElement(new _a(r,e),"drag\
end",e.event),this._dropTarget&&this.handler.dispatchToElement(new _a(this._dropTarget,e),"drop",e.event),this._draggingTarget=null,this._dropTarget=null},
t})(),ag=pE;var hE=(function(){function t(e){e&&(this._$eventProcessor=e)}return t.prototype.on=function(e,r,i,n){this._$handlers||(this._$handlers={});var a=this.
_$handlers;if(typeof r=="function"&&(n=i,i=r,r=null),!i||!e)return this;var o=this._$eventProcessor;r!=null&&o&&o.normalizeQuery&&(r=o.normalizeQuery(
r)),a[e]||(a[e]=[]);for(var s=0;s<a[e].length;s++)if(a[e][s].h===i)return this;var l={h:i,query:r,ctx:n||this,callAtLast:i.zrEventfulCallAtLast},u=a[e].
length-1,f=a[e][u];return f&&f.callAtLast?a[e].splice(u,0,l):a[e].push(l),this},t.prototype.isSilent=function(e){var r=this._$handlers;return!r||!r[e]||
!r[e].length},t.prototype.off=function(e,r){var i=this._$handlers;if(!i)return this;if(!e)return this._$handlers={},this;if(r){if(i[e]){for(var n=[],a=0,
o=i[e].length;a<o;a++)i[e][a].h!==r&&n.push(i[e][a]);i[e]=n}i[e]&&i[e].length===0&&delete i[e]}else delete i[e];return this},t.prototype.trigger=function(e){
for(var r=[],i=1;i<arguments.length;i++)r[i-1]=arguments[i];if(!this._$handlers)return this;var n=this._$handlers[e],a=this._$eventProcessor;if(n)for(var o=r.
length,s=n.length,l=0;l<s;l++){var u=n[l];if(!(a&&a.filter&&u.query!=null&&!a.filter(e,u.query)))switch(o){case 0:u.h.call(u.ctx);break;case 1:u.h.call(
u.ctx,r[0]);break;case 2:u.h.call(u.ctx,r[0],r[1]);break;default:u.h.apply(u.ctx,r);break}}return a&&a.afterTrigger&&a.afterTrigger(e),this},t.prototype.
triggerWithContext=function(e){for(var r=[],i=1;i<arguments.length;i++)r[i-1]=arguments[i];if(!this._$handlers)return this;var n=this._$handlers[e],a=this.
_$eventProcessor;if(n)for(var o=r.length,s=r[o-1],l=n.length,u=0;u<l;u++){var f=n[u];if(!(a&&a.filter&&f.query!=null&&!a.filter(e,f.query)))switch(o){case 0:
f.h.call(s);break;case 1:f.h.call(s,r[0]);break;case 2:f.h.call(s,r[0],r[1]);break;default:f.h.apply(s,r.slice(1,o-1));break}}return a&&a.afterTrigger&&
a.afterTrigger(e),this},t})(),Qe=hE;var vE=Math.log(2);function Bc(t,e,r,i,n,a){var o=i+"-"+n,s=t.length;if(a.hasOwnProperty(o))return a[o];if(e===1){var l=Math.round(Math.log((1<<s)-1&~n)/
vE);return t[r][l]}for(var u=i|1<<r,f=r+1;i&1<<f;)f++;for(var c=0,p=0,h=0;p<s;p++){var v=1<<p;v&n||(c+=(h%2?-1:1)*t[r][p]*Bc(t,e-1,f,u,n|v,a),h++)}return a[o]=
c,c}function zc(t,e){var r=[[t[0],t[1],1,0,0,0,-e[0]*t[0],-e[0]*t[1]],[0,0,0,t[0],t[1],1,-e[1]*t[0],-e[1]*t[1]],[t[2],t[3],1,0,0,0,-e[2]*t[2],-e[2]*t[3]],
[0,0,0,t[2],t[3],1,-e[3]*t[2],-e[3]*t[3]],[t[4],t[5],1,0,0,0,-e[4]*t[4],-e[4]*t[5]],[0,0,0,t[4],t[5],1,-e[5]*t[4],-e[5]*t[5]],[t[6],t[7],1,0,0,0,-e[6]*
t[6],-e[6]*t[7]],[0,0,0,t[6],t[7],1,-e[7]*t[6],-e[7]*t[7]]],i={},n=Bc(r,8,0,0,0,i);if(n!==0){for(var a=[],o=0;o<8;o++)for(var s=0;s<8;s++)a[s]==null&&
(a[s]=0),a[s]+=((o+s)%2?-1:1)*Bc(r,7,o===0?1:0,1<<o,1<<s,i)/n*e[o];return function(l,u,f){var c=u*a[6]+f*a[7]+1;l[0]=(u*a[0]+f*a[1]+a[2])/c,l[1]=(u*a[3]+
f*a[4]+a[5])/c}}}var Sl="___zrEVENTSAVED",Uc=[];function og(t,e,r,i,n){return Tl(Uc,e,i,n,!0)&&Tl(t,r,Uc[0],Uc[1])}function sg(t,e){t&&r(t),e&&r(e);function r(i){var n=i[Sl];
n&&(n.clearMarkers&&n.clearMarkers(),delete i[Sl])}}function Tl(t,e,r,i,n){if(e.getBoundingClientRect&&ne.domSupported&&!Fc(e)){var a=e[Sl]||(e[Sl]={}),
o=dE(e,a),s=mE(o,a,n);if(s)return s(t,r,i),!0}return!1}function dE(t,e){var r=e.markers;if(r)return r;r=e.markers=[];for(var i=["left","right"],n=["to\
p","bottom"],a=0;a<4;a++){var o=document.createElement("div"),s=o.style,l=a%2,u=(a>>1)%2;s.cssText=["position: absolute","visibility: hidden","padding\
: 0","margin: 0","border-width: 0","user-select: none","width:0","height:0",i[l]+":0",n[u]+":0",i[1-l]+":auto",n[1-u]+":auto",""].join("!important;"),
t.appendChild(o),r.push(o)}return e.clearMarkers=function(){T(r,function(f){f.parentNode&&f.parentNode.removeChild(f)})},r}function mE(t,e,r){for(var i=r?
"invTrans":"trans",n=e[i],a=e.srcCoords,o=[],s=[],l=!0,u=0;u<4;u++){var f=t[u].getBoundingClientRect(),c=2*u,p=f.left,h=f.top;o.push(p,h),l=l&&a&&p===
a[c]&&h===a[c+1],s.push(t[u].offsetLeft,t[u].offsetTop)}return l&&n?n:(e.srcCoords=o,e[i]=r?zc(s,o):zc(o,s))}function Fc(t){return t.nodeName.toUpperCase()===
"CANVAS"}var gE=/([&<>"'])/g,yE={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};function it(t){return t==null?"":(t+"").replace(gE,function(e,r){
return yE[r]})}var _E=/^(?:mouse|pointer|contextmenu|drag|drop)|click/,Vc=[],xE=ne.browser.firefox&&+ne.browser.version.split(".")[0]<39;function bl(t,e,r,i){return r=
r||{},i?lg(t,e,r):xE&&e.layerX!=null&&e.layerX!==e.offsetX?(r.zrX=e.layerX,r.zrY=e.layerY):e.offsetX!=null?(r.zrX=e.offsetX,r.zrY=e.offsetY):lg(t,e,r),
r}function lg(t,e,r){if(ne.domSupported&&t.getBoundingClientRect){var i=e.clientX,n=e.clientY;if(Fc(t)){var a=t.getBoundingClientRect();r.zrX=i-a.left,
r.zrY=n-a.top;return}else if(Tl(Vc,t,i,n)){r.zrX=Vc[0],r.zrY=Vc[1];return}}r.zrX=r.zrY=0}function Cl(t){return t||window.event}function St(t,e,r){if(e=
Cl(e),e.zrX!=null)return e;var i=e.type,n=i&&i.indexOf("touch")>=0;if(n){var o=i!=="touchend"?e.targetTouches[0]:e.changedTouches[0];o&&bl(t,o,e,r)}else{
bl(t,e,e,r);var a=SE(e);e.zrDelta=a?a/120:-(e.detail||0)/3}var s=e.button;return e.which==null&&s!==void 0&&_E.test(e.type)&&(e.which=s&1?1:s&2?3:s&4?
2:0),e}function SE(t){var e=t.wheelDelta;if(e)return e;var r=t.deltaX,i=t.deltaY;if(r==null||i==null)return e;var n=Math.abs(i!==0?i:r),a=i>0?-1:i<0?1:
r>0?-1:1;return 3*n*a}function ug(t,e,r,i){t.addEventListener(e,r,i)}function fg(t,e,r,i){t.removeEventListener(e,r,i)}var en=function(t){t.preventDefault(),
t.stopPropagation(),t.cancelBubble=!0};function Hc(t){return t.which===2||t.which===3}var pg=(function(){function t(){this._track=[]}return t.prototype.recognize=function(e,r,i){return this._doTrack(e,r,i),this._recognize(e)},t.prototype.
clear=function(){return this._track.length=0,this},t.prototype._doTrack=function(e,r,i){var n=e.touches;if(n){for(var a={points:[],touches:[],target:r,
event:e},o=0,s=n.length;o<s;o++){var l=n[o],u=bl(i,l,{});a.points.push([u.zrX,u.zrY]),a.touches.push(l)}this._track.push(a)}},t.prototype._recognize=function(e){
for(var r in Gc)if(Gc.hasOwnProperty(r)){var i=Gc[r](this._track,e);if(i)return i}},t})();function cg(t){var e=t[1][0]-t[0][0],r=t[1][1]-t[0][1];return Math.sqrt(e*e+r*r)}function TE(t){return[(t[0][0]+t[1][0])/2,(t[0][1]+t[1][1])/2]}var Gc={
pinch:function(t,e){var r=t.length;if(r){var i=(t[r-1]||{}).points,n=(t[r-2]||{}).points||i;if(n&&n.length>1&&i&&i.length>1){var a=cg(i)/cg(n);!isFinite(
a)&&(a=1),e.pinchScale=a;var o=TE(i);return e.pinchX=o[0],e.pinchY=o[1],{type:"pinch",target:t[0].target,event:e}}}}};function Le(){return[1,0,0,1,0,0]}function Fr(t){return t[0]=1,t[1]=0,t[2]=0,t[3]=1,t[4]=0,t[5]=0,t}function xa(t,e){return t[0]=e[0],t[1]=e[1],t[2]=e[2],
t[3]=e[3],t[4]=e[4],t[5]=e[5],t}function Vr(t,e,r){var i=e[0]*r[0]+e[2]*r[1],n=e[1]*r[0]+e[3]*r[1],a=e[0]*r[2]+e[2]*r[3],o=e[1]*r[2]+e[3]*r[3],s=e[0]*
r[4]+e[2]*r[5]+e[4],l=e[1]*r[4]+e[3]*r[5]+e[5];return t[0]=i,t[1]=n,t[2]=a,t[3]=o,t[4]=s,t[5]=l,t}function No(t,e,r){return t[0]=e[0],t[1]=e[1],t[2]=e[2],
t[3]=e[3],t[4]=e[4]+r[0],t[5]=e[5]+r[1],t}function Sa(t,e,r,i){i===void 0&&(i=[0,0]);var n=e[0],a=e[2],o=e[4],s=e[1],l=e[3],u=e[5],f=Math.sin(r),c=Math.
cos(r);return t[0]=n*c+s*f,t[1]=-n*f+s*c,t[2]=a*c+l*f,t[3]=-a*f+c*l,t[4]=c*(o-i[0])+f*(u-i[1])+i[0],t[5]=c*(u-i[1])-f*(o-i[0])+i[1],t}function hg(t,e,r){
var i=r[0],n=r[1];return t[0]=e[0]*i,t[1]=e[1]*n,t[2]=e[2]*i,t[3]=e[3]*n,t[4]=e[4]*i,t[5]=e[5]*n,t}function rr(t,e){var r=e[0],i=e[2],n=e[4],a=e[1],o=e[3],
s=e[5],l=r*o-a*i;return l?(l=1/l,t[0]=o*l,t[1]=-a*l,t[2]=-i*l,t[3]=r*l,t[4]=(i*s-o*n)*l,t[5]=(a*n-r*s)*l,t):null}var bE=(function(){function t(e,r){this.x=e||0,this.y=r||0}return t.prototype.copy=function(e){return this.x=e.x,this.y=e.y,this},t.prototype.clone=function(){
return new t(this.x,this.y)},t.prototype.set=function(e,r){return this.x=e,this.y=r,this},t.prototype.equal=function(e){return e.x===this.x&&e.y===this.
y},t.prototype.add=function(e){return this.x+=e.x,this.y+=e.y,this},t.prototype.scale=function(e){this.x*=e,this.y*=e},t.prototype.scaleAndAdd=function(e,r){
this.x+=e.x*r,this.y+=e.y*r},t.prototype.sub=function(e){return this.x-=e.x,this.y-=e.y,this},t.prototype.dot=function(e){return this.x*e.x+this.y*e.y},
t.prototype.len=function(){return Math.sqrt(this.x*this.x+this.y*this.y)},t.prototype.lenSquare=function(){return this.x*this.x+this.y*this.y},t.prototype.
normalize=function(){var e=this.len();return this.x/=e,this.y/=e,this},t.prototype.distance=function(e){var r=this.x-e.x,i=this.y-e.y;return Math.sqrt(
r*r+i*i)},t.prototype.distanceSquare=function(e){var r=this.x-e.x,i=this.y-e.y;return r*r+i*i},t.prototype.negate=function(){return this.x=-this.x,this.
y=-this.y,this},t.prototype.transform=function(e){if(e){var r=this.x,i=this.y;return this.x=e[0]*r+e[2]*i+e[4],this.y=e[1]*r+e[3]*i+e[5],this}},t.prototype.
toArray=function(e){return e[0]=this.x,e[1]=this.y,e},t.prototype.fromArray=function(e){this.x=e[0],this.y=e[1]},t.set=function(e,r,i){e.x=r,e.y=i},t.
copy=function(e,r){e.x=r.x,e.y=r.y},t.len=function(e){return Math.sqrt(e.x*e.x+e.y*e.y)},t.lenSquare=function(e){return e.x*e.x+e.y*e.y},t.dot=function(e,r){
return e.x*r.x+e.y*r.y},t.add=function(e,r,i){e.x=r.x+i.x,e.y=r.y+i.y},t.sub=function(e,r,i){e.x=r.x-i.x,e.y=r.y-i.y},t.scale=function(e,r,i){e.x=r.x*
i,e.y=r.y*i},t.scaleAndAdd=function(e,r,i,n){e.x=r.x+i.x*n,e.y=r.y+i.y*n},t.lerp=function(e,r,i,n){var a=1-n;e.x=a*r.x+n*i.x,e.y=a*r.y+n*i.y},t})(),_e=bE;var on=Math.min,Ta=Math.max,Xc=Math.abs,vg=["x","y"],CE=["width","height"],tn=new _e,rn=new _e,nn=new _e,an=new _e,Rt=qc(),Bo=Rt.minTv,Zc=Rt.maxTv,zo=[
0,0],Hr=(function(){function t(e,r,i,n){Yc(this,e,r,i,n)}return t.set=function(e,r,i,n,a){return n<0&&(r=r+n,n=-n),a<0&&(i=i+a,a=-a),e.x=r,e.y=i,e.width=
n,e.height=a,e},t.prototype.union=function(e){var r=on(e.x,this.x),i=on(e.y,this.y);isFinite(this.x)&&isFinite(this.width)?this.width=Ta(e.x+e.width,this.
x+this.width)-r:this.width=e.width,isFinite(this.y)&&isFinite(this.height)?this.height=Ta(e.y+e.height,this.y+this.height)-i:this.height=e.height,this.
x=r,this.y=i},t.prototype.applyTransform=function(e){t.applyTransform(this,this,e)},t.prototype.calculateTransform=function(e){return mg(Le(),this,e)},
t.prototype.intersect=function(e,r,i){return t.intersect(this,e,r,i)},t.intersect=function(e,r,i,n){i&&_e.set(i,0,0);var a=n&&n.outIntersectRect||null,
o=n&&n.clamp;if(a&&(a.x=a.y=a.width=a.height=NaN),!e||!r)return!1;e instanceof t||(e=Yc(wE,e.x,e.y,e.width,e.height)),r instanceof t||(r=Yc(EE,r.x,r.y,
r.width,r.height));var s=!!i;Rt.reset(n,s);var l=Rt.touchThreshold,u=e.x+l,f=e.x+e.width-l,c=e.y+l,p=e.y+e.height-l,h=r.x+l,v=r.x+r.width-l,d=r.y+l,m=r.
y+r.height-l;if(u>f||c>p||h>v||d>m)return!1;var g=!(f<h||v<u||p<d||m<c);return(s||a)&&(zo[0]=1/0,zo[1]=0,dg(u,f,h,v,0,s,a,o),dg(c,p,d,m,1,s,a,o),s&&_e.
copy(i,g?Rt.useDir?Rt.dirMinTv:Bo:Zc)),g},t.contain=function(e,r,i){return r>=e.x&&r<=e.x+e.width&&i>=e.y&&i<=e.y+e.height},t.prototype.contain=function(e,r){
return t.contain(this,e,r)},t.prototype.clone=function(){return new t(this.x,this.y,this.width,this.height)},t.prototype.copy=function(e){ba(this,e)},
t.prototype.plain=function(){return{x:this.x,y:this.y,width:this.width,height:this.height}},t.prototype.isFinite=function(){return isFinite(this.x)&&isFinite(
this.y)&&isFinite(this.width)&&isFinite(this.height)},t.prototype.isZero=function(){return this.width===0||this.height===0},t.create=function(e){return new t(
e?e.x:0,e?e.y:0,e?e.width:0,e?e.height:0)},t.copy=function(e,r){return e.x=r.x,e.y=r.y,e.width=r.width,e.height=r.height,e},t.applyTransform=function(e,r,i){
if(!i){e!==r&&ba(e,r);return}if(i[1]<1e-5&&i[1]>-1e-5&&i[2]<1e-5&&i[2]>-1e-5){var n=i[0],a=i[3],o=i[4],s=i[5];e.x=r.x*n+o,e.y=r.y*a+s,e.width=r.width*
n,e.height=r.height*a,e.width<0&&(e.x+=e.width,e.width=-e.width),e.height<0&&(e.y+=e.height,e.height=-e.height);return}tn.x=nn.x=r.x,tn.y=an.y=r.y,rn.
x=an.x=r.x+r.width,rn.y=nn.y=r.y+r.height,tn.transform(i),an.transform(i),rn.transform(i),nn.transform(i),e.x=on(tn.x,rn.x,nn.x,an.x),e.y=on(tn.y,rn.y,
nn.y,an.y);var l=Ta(tn.x,rn.x,nn.x,an.x),u=Ta(tn.y,rn.y,nn.y,an.y);e.width=l-e.x,e.height=u-e.y},t.calculateTransform=function(e,r,i){var n=i.width/r.
width,a=i.height/r.height;return e=Fr(e||[]),No(e,e,Io(Wc,-r.x,-r.y)),hg(e,e,Io(Wc,n,a)),No(e,e,Io(Wc,i.x,i.y)),e},t})(),Uo=Hr.create,Yc=Hr.set,ba=Hr.
copy,mg=Hr.calculateTransform,gg=Hr.applyTransform,yg=Hr.contain,wE=new Hr(0,0,0,0),EE=new Hr(0,0,0,0),Wc=[];function dg(t,e,r,i,n,a,o,s){var l=Xc(e-r),
u=Xc(i-t),f=on(l,u),c=vg[n],p=vg[1-n],h=CE[n];e<r||i<t?l<u?(a&&(Zc[c]=-l),s&&(o[c]=e,o[h]=0)):(a&&(Zc[c]=u),s&&(o[c]=t,o[h]=0)):(o&&(o[c]=Ta(t,r),o[h]=
on(e,i)-o[c]),a&&(f<zo[0]||Rt.useDir)&&(zo[0]=on(f,zo[0]),(l<u||!Rt.bidirectional)&&(Bo[c]=l,Bo[p]=0,Rt.useDir&&Rt.calcDirMTV()),(l>=u||!Rt.bidirectional)&&
(Bo[c]=-u,Bo[p]=0,Rt.useDir&&Rt.calcDirMTV())))}function qc(){var t=0,e=new _e,r=new _e,i={minTv:new _e,maxTv:new _e,useDir:!1,dirMinTv:new _e,touchThreshold:0,
bidirectional:!0,negativeSize:!1,reset:function(a,o){i.touchThreshold=0,a&&a.touchThreshold!=null&&(i.touchThreshold=Ta(0,a.touchThreshold)),i.negativeSize=
!1,o&&(i.minTv.set(1/0,1/0),i.maxTv.set(0,0),i.useDir=!1,a&&a.direction!=null&&(i.useDir=!0,i.dirMinTv.copy(i.minTv),r.copy(i.minTv),t=a.direction,i.bidirectional=
a.bidirectional==null||!!a.bidirectional,i.bidirectional||e.set(Math.cos(t),Math.sin(t))))},calcDirMTV:function(){var a=i.minTv,o=i.dirMinTv,s=a.y*a.y+
a.x*a.x,l=Math.sin(t),u=Math.cos(t),f=l*a.y+u*a.x;if(n(f)){n(a.x)&&n(a.y)&&o.set(0,0);return}if(r.x=s*u/f,r.y=s*l/f,n(r.x)&&n(r.y)){o.set(0,0);return}
(i.bidirectional||e.dot(r)>0)&&r.len()<o.len()&&o.copy(r)}};function n(a){return Xc(a)<1e-10}return i}var J=Hr;var xg="silent";function AE(t,e,r){return{type:t,event:r,target:e.target,topTarget:e.topTarget,cancelBubble:!1,offsetX:r.zrX,offsetY:r.zrY,gestureEvent:r.
gestureEvent,pinchX:r.pinchX,pinchY:r.pinchY,pinchScale:r.pinchScale,wheelDelta:r.zrDelta,zrByTouch:r.zrByTouch,which:r.which,stop:DE}}function DE(){en(
this.event)}var ME=(function(t){P(e,t);function e(){var r=t!==null&&t.apply(this,arguments)||this;return r.handler=null,r}return e.prototype.dispose=function(){},
e.prototype.setCursor=function(){},e})(Qe),Fo=(function(){function t(e,r){this.x=e,this.y=r}return t})(),OE=["click","dblclick","mousewheel","mouseout",
"mouseup","mousedown","mousemove","contextmenu"],Kc=new J(0,0,0,0),Sg=(function(t){P(e,t);function e(r,i,n,a,o){var s=t.call(this)||this;return s._hovered=
new Fo(0,0),s.storage=r,s.painter=i,s.painterRoot=a,s._pointerSize=o,n=n||new ME,s.proxy=null,s.setHandlerProxy(n),s._draggingMgr=new ag(s),s}return e.
prototype.setHandlerProxy=function(r){this.proxy&&this.proxy.dispose(),r&&(T(OE,function(i){r.on&&r.on(i,this[i],this)},this),r.handler=this),this.proxy=
r},e.prototype.mousemove=function(r){var i=r.zrX,n=r.zrY,a=Tg(this,i,n),o=this._hovered,s=o.target;s&&!s.__zr&&(o=this.findHover(o.x,o.y),s=o.target);
var l=this._hovered=a?new Fo(i,n):this.findHover(i,n),u=l.target,f=this.proxy;f.setCursor&&f.setCursor(u?u.cursor:"default"),s&&u!==s&&this.dispatchToElement(
o,"mouseout",r),this.dispatchToElement(l,"mousemove",r),u&&u!==s&&this.dispatchToElement(l,"mouseover",r)},e.prototype.mouseout=function(r){var i=r.zrEventControl;
i!=="only_globalout"&&this.dispatchToElement(this._hovered,"mouseout",r),i!=="no_globalout"&&this.trigger("globalout",{type:"globalout",event:r})},e.prototype.
resize=function(){this._hovered=new Fo(0,0)},e.prototype.dispatch=function(r,i){var n=this[r];n&&n.call(this,i)},e.prototype.dispose=function(){this.proxy.
dispose(),this.storage=null,this.proxy=null,this.painter=null},e.prototype.setCursorStyle=function(r){var i=this.proxy;i.setCursor&&i.setCursor(r)},e.
prototype.dispatchToElement=function(r,i,n){r=r||{};var a=r.target;if(!(a&&a.silent)){for(var o="on"+i,s=AE(i,r,n);a&&(a[o]&&(s.cancelBubble=!!a[o].call(
a,s)),a.trigger(i,s),a=a.__hostTarget?a.__hostTarget:a.parent,!s.cancelBubble););s.cancelBubble||(this.trigger(i,s),this.painter&&this.painter.eachOtherLayer&&
this.painter.eachOtherLayer(function(l){typeof l[o]=="function"&&l[o].call(l,s),l.trigger&&l.trigger(i,s)}))}},e.prototype.findHover=function(r,i,n){var a=this.
storage.getDisplayList(),o=new Fo(r,i);if(_g(a,o,r,i,n),this._pointerSize&&!o.target){for(var s=[],l=this._pointerSize,u=l/2,f=new J(r-u,i-u,l,l),c=a.
length-1;c>=0;c--){var p=a[c];p!==n&&!p.ignore&&!p.ignoreCoarsePointer&&(!p.parent||!p.parent.ignoreCoarsePointer)&&(Kc.copy(p.getBoundingRect()),p.transform&&
Kc.applyTransform(p.transform),Kc.intersect(f)&&s.push(p))}if(s.length)for(var h=4,v=Math.PI/12,d=Math.PI*2,m=0;m<u;m+=h)for(var g=0;g<d;g+=v){var y=r+
m*Math.cos(g),_=i+m*Math.sin(g);if(_g(s,o,y,_,n),o.target)return o}}return o},e.prototype.processGesture=function(r,i){this._gestureMgr||(this._gestureMgr=
new pg);var n=this._gestureMgr;i==="start"&&n.clear();var a=n.recognize(r,this.findHover(r.zrX,r.zrY,null).target,this.proxy.dom);if(i==="end"&&n.clear(),
a){var o=a.type;r.gestureEvent=o;var s=new Fo;s.target=a.target,this.dispatchToElement(s,o,a.event)}},e})(Qe);T(["click","mousedown","mouseup","mousew\
heel","dblclick","contextmenu"],function(t){Sg.prototype[t]=function(e){var r=e.zrX,i=e.zrY,n=Tg(this,r,i),a,o;if((t!=="mouseup"||!n)&&(a=this.findHover(
r,i),o=a.target),t==="mousedown")this._downEl=o,this._downPoint=[e.zrX,e.zrY],this._upEl=o;else if(t==="mouseup")this._upEl=o;else if(t==="click"){if(this.
_downEl!==this._upEl||!this._downPoint||ng(this._downPoint,[e.zrX,e.zrY])>4)return;this._downPoint=null}this.dispatchToElement(a,t,e)}});function LE(t,e,r){
if(t[t.rectHover?"rectContain":"contain"](e,r)){for(var i=t,n=void 0,a=!1;i;){if(i.ignoreClip&&(a=!0),!a){var o=i.getClipPath();if(o&&!o.contain(e,r))
return!1}i.silent&&(n=!0);var s=i.__hostTarget;i=s?i.ignoreHostSilent?null:s:i.parent}return n?xg:!0}return!1}function _g(t,e,r,i,n){for(var a=t.length-
1;a>=0;a--){var o=t[a],s=void 0;if(o!==n&&!o.ignore&&(s=LE(o,r,i))&&(!e.topTarget&&(e.topTarget=o),s!==xg)){e.target=o;break}}}function Tg(t,e,r){var i=t.
painter;return e<0||e>i.getWidth()||r<0||r>i.getHeight()}var bg=Sg;var Eg=32,Vo=7;function RE(t){for(var e=0;t>=Eg;)e|=t&1,t>>=1;return t+e}function Cg(t,e,r,i){var n=e+1;if(n===r)return 1;if(i(t[n++],t[e])<0){for(;n<
r&&i(t[n],t[n-1])<0;)n++;PE(t,e,n)}else for(;n<r&&i(t[n],t[n-1])>=0;)n++;return n-e}function PE(t,e,r){for(r--;e<r;){var i=t[e];t[e++]=t[r],t[r--]=i}}
function wg(t,e,r,i,n){for(i===e&&i++;i<r;i++){for(var a=t[i],o=e,s=i,l;o<s;)l=o+s>>>1,n(a,t[l])<0?s=l:o=l+1;var u=i-o;switch(u){case 3:t[o+3]=t[o+2];case 2:
t[o+2]=t[o+1];case 1:t[o+1]=t[o];break;default:for(;u>0;)t[o+u]=t[o+u-1],u--}t[o]=a}}function jc(t,e,r,i,n,a){var o=0,s=0,l=1;if(a(t,e[r+n])>0){for(s=
i-n;l<s&&a(t,e[r+n+l])>0;)o=l,l=(l<<1)+1,l<=0&&(l=s);l>s&&(l=s),o+=n,l+=n}else{for(s=n+1;l<s&&a(t,e[r+n-l])<=0;)o=l,l=(l<<1)+1,l<=0&&(l=s);l>s&&(l=s);
var u=o;o=n-l,l=n-u}for(o++;o<l;){var f=o+(l-o>>>1);a(t,e[r+f])>0?o=f+1:l=f}return l}function Qc(t,e,r,i,n,a){var o=0,s=0,l=1;if(a(t,e[r+n])<0){for(s=
n+1;l<s&&a(t,e[r+n-l])<0;)o=l,l=(l<<1)+1,l<=0&&(l=s);l>s&&(l=s);var u=o;o=n-l,l=n-u}else{for(s=i-n;l<s&&a(t,e[r+n+l])>=0;)o=l,l=(l<<1)+1,l<=0&&(l=s);l>
s&&(l=s),o+=n,l+=n}for(o++;o<l;){var f=o+(l-o>>>1);a(t,e[r+f])<0?l=f:o=f+1}return l}function IE(t,e){var r=Vo,i,n,a=0,o=[];i=[],n=[];function s(h,v){i[a]=
h,n[a]=v,a+=1}function l(){for(;a>1;){var h=a-2;if(h>=1&&n[h-1]<=n[h]+n[h+1]||h>=2&&n[h-2]<=n[h]+n[h-1])n[h-1]<n[h+1]&&h--;else if(n[h]>n[h+1])break;f(
h)}}function u(){for(;a>1;){var h=a-2;h>0&&n[h-1]<n[h+1]&&h--,f(h)}}function f(h){var v=i[h],d=n[h],m=i[h+1],g=n[h+1];n[h]=d+g,h===a-3&&(i[h+1]=i[h+2],
n[h+1]=n[h+2]),a--;var y=Qc(t[m],t,v,d,0,e);v+=y,d-=y,d!==0&&(g=jc(t[v+d-1],t,m,g,g-1,e),g!==0&&(d<=g?c(v,d,m,g):p(v,d,m,g)))}function c(h,v,d,m){var g=0;
for(g=0;g<v;g++)o[g]=t[h+g];var y=0,_=d,x=h;if(t[x++]=t[_++],--m===0){for(g=0;g<v;g++)t[x+g]=o[y+g];return}if(v===1){for(g=0;g<m;g++)t[x+g]=t[_+g];t[x+
m]=o[y];return}for(var S=r,b,C,A;;){b=0,C=0,A=!1;do if(e(t[_],o[y])<0){if(t[x++]=t[_++],C++,b=0,--m===0){A=!0;break}}else if(t[x++]=o[y++],b++,C=0,--v===
1){A=!0;break}while((b|C)<S);if(A)break;do{if(b=Qc(t[_],o,y,v,0,e),b!==0){for(g=0;g<b;g++)t[x+g]=o[y+g];if(x+=b,y+=b,v-=b,v<=1){A=!0;break}}if(t[x++]=
t[_++],--m===0){A=!0;break}if(C=jc(o[y],t,_,m,0,e),C!==0){for(g=0;g<C;g++)t[x+g]=t[_+g];if(x+=C,_+=C,m-=C,m===0){A=!0;break}}if(t[x++]=o[y++],--v===1){
A=!0;break}S--}while(b>=Vo||C>=Vo);if(A)break;S<0&&(S=0),S+=2}if(r=S,r<1&&(r=1),v===1){for(g=0;g<m;g++)t[x+g]=t[_+g];t[x+m]=o[y]}else{if(v===0)throw new Error;
for(g=0;g<v;g++)t[x+g]=o[y+g]}}function p(h,v,d,m){var g=0;for(g=0;g<m;g++)o[g]=t[d+g];var y=h+v-1,_=m-1,x=d+m-1,S=0,b=0;if(t[x--]=t[y--],--v===0){for(S=
x-(m-1),g=0;g<m;g++)t[S+g]=o[g];return}if(m===1){for(x-=v,y-=v,b=x+1,S=y+1,g=v-1;g>=0;g--)t[b+g]=t[S+g];t[x]=o[_];return}for(var C=r;;){var A=0,w=0,E=!1;
do if(e(o[_],t[y])<0){if(t[x--]=t[y--],A++,w=0,--v===0){E=!0;break}}else if(t[x--]=o[_--],w++,A=0,--m===1){E=!0;break}while((A|w)<C);if(E)break;do{if(A=
v-Qc(o[_],t,h,v,v-1,e),A!==0){for(x-=A,y-=A,v-=A,b=x+1,S=y+1,g=A-1;g>=0;g--)t[b+g]=t[S+g];if(v===0){E=!0;break}}if(t[x--]=o[_--],--m===1){E=!0;break}if(w=
m-jc(t[y],o,0,m,m-1,e),w!==0){for(x-=w,_-=w,m-=w,b=x+1,S=_+1,g=0;g<w;g++)t[b+g]=o[S+g];if(m<=1){E=!0;break}}if(t[x--]=t[y--],--v===0){E=!0;break}C--}while(A>=
Vo||w>=Vo);if(E)break;C<0&&(C=0),C+=2}if(r=C,r<1&&(r=1),m===1){for(x-=v,y-=v,b=x+1,S=y+1,g=v-1;g>=0;g--)t[b+g]=t[S+g];t[x]=o[_]}else{if(m===0)throw new Error;
for(S=x-(m-1),g=0;g<m;g++)t[S+g]=o[g]}}return{mergeRuns:l,forceMergeRuns:u,pushRun:s}}function sn(t,e,r,i){r||(r=0),i||(i=t.length);var n=i-r;if(!(n<2)){
var a=0;if(n<Eg){a=Cg(t,r,i,e),wg(t,r,i,r+a,e);return}var o=IE(t,e),s=RE(n);do{if(a=Cg(t,r,i,e),a<s){var l=n;l>s&&(l=s),wg(t,r,r+l,r+a,e),a=l}o.pushRun(
r,a),o.mergeRuns(),n-=a,r+=a}while(n!==0);o.forceMergeRuns()}}var He=1,ln=2,yi=4;var Ag=!1;function $c(){Ag||(Ag=!0,console.warn("z / z2 / zlevel of displayable is invalid, which may cause unexpected errors"))}function Dg(t,e){return t.
zlevel===e.zlevel?t.z===e.z?t.z2-e.z2:t.z-e.z:t.zlevel-e.zlevel}var NE=(function(){function t(){this._roots=[],this._displayList=[],this._displayListLen=
0,this.displayableSortFunc=Dg}return t.prototype.traverse=function(e,r){for(var i=0;i<this._roots.length;i++)this._roots[i].traverse(e,r)},t.prototype.
getDisplayList=function(e,r){r=r||!1;var i=this._displayList;return(e||!i.length)&&this.updateDisplayList(r),i},t.prototype.updateDisplayList=function(e){
this._displayListLen=0;for(var r=this._roots,i=this._displayList,n=0,a=r.length;n<a;n++)this._updateAndAddDisplayable(r[n],null,e);i.length=this._displayListLen,
sn(i,Dg)},t.prototype._updateAndAddDisplayable=function(e,r,i){if(!(e.ignore&&!i)){e.beforeUpdate(),e.update(),e.afterUpdate();var n=e.getClipPath(),a=r&&
r.length,o=0,s=e.__clipPaths;if(!e.ignoreClip&&(a||n)){if(s||(s=e.__clipPaths=[]),a)for(var l=0;l<r.length;l++)s[o++]=r[l];for(var u=n,f=e;u;)u.parent=
f,u.updateTransform(),s[o++]=u,f=u,u=u.getClipPath()}if(s&&(s.length=o),e.childrenRef){for(var c=e.childrenRef(),p=0;p<c.length;p++){var h=c[p];e.__dirty&&
(h.__dirty|=He),this._updateAndAddDisplayable(h,s,i)}e.__dirty=0}else{var v=e;isNaN(v.z)&&($c(),v.z=0),isNaN(v.z2)&&($c(),v.z2=0),isNaN(v.zlevel)&&($c(),
v.zlevel=0),this._displayList[this._displayListLen++]=v}var d=e.getDecalElement&&e.getDecalElement();d&&this._updateAndAddDisplayable(d,s,i);var m=e.getTextGuideLine();
m&&this._updateAndAddDisplayable(m,s,i);var g=e.getTextContent();g&&this._updateAndAddDisplayable(g,s,i)}},t.prototype.addRoot=function(e){e.__zr&&e.__zr.
storage===this||this._roots.push(e)},t.prototype.delRoot=function(e){if(e instanceof Array){for(var r=0,i=e.length;r<i;r++)this.delRoot(e[r]);return}var n=re(
this._roots,e);n>=0&&this._roots.splice(n,1)},t.prototype.delAllRoots=function(){this._roots=[],this._displayList=[],this._displayListLen=0},t.prototype.
getRoots=function(){return this._roots},t.prototype.dispose=function(){this._displayList=null,this._roots=null},t})(),Mg=NE;var Og;Og=ne.hasGlobalWindow&&(window.requestAnimationFrame&&window.requestAnimationFrame.bind(window)||window.msRequestAnimationFrame&&window.msRequestAnimationFrame.
bind(window)||window.mozRequestAnimationFrame||window.webkitRequestAnimationFrame)||function(t){return setTimeout(t,16)};var Ho=Og;var El={linear:function(t){return t},quadraticIn:function(t){return t*t},quadraticOut:function(t){return t*(2-t)},quadraticInOut:function(t){return(t*=
2)<1?.5*t*t:-.5*(--t*(t-2)-1)},cubicIn:function(t){return t*t*t},cubicOut:function(t){return--t*t*t+1},cubicInOut:function(t){return(t*=2)<1?.5*t*t*t:
.5*((t-=2)*t*t+2)},quarticIn:function(t){return t*t*t*t},quarticOut:function(t){return 1- --t*t*t*t},quarticInOut:function(t){return(t*=2)<1?.5*t*t*t*
t:-.5*((t-=2)*t*t*t-2)},quinticIn:function(t){return t*t*t*t*t},quinticOut:function(t){return--t*t*t*t*t+1},quinticInOut:function(t){return(t*=2)<1?.5*
t*t*t*t*t:.5*((t-=2)*t*t*t*t+2)},sinusoidalIn:function(t){return 1-Math.cos(t*Math.PI/2)},sinusoidalOut:function(t){return Math.sin(t*Math.PI/2)},sinusoidalInOut:function(t){
return .5*(1-Math.cos(Math.PI*t))},exponentialIn:function(t){return t===0?0:Math.pow(1024,t-1)},exponentialOut:function(t){return t===1?1:1-Math.pow(2,
-10*t)},exponentialInOut:function(t){return t===0?0:t===1?1:(t*=2)<1?.5*Math.pow(1024,t-1):.5*(-Math.pow(2,-10*(t-1))+2)},circularIn:function(t){return 1-
Math.sqrt(1-t*t)},circularOut:function(t){return Math.sqrt(1- --t*t)},circularInOut:function(t){return(t*=2)<1?-.5*(Math.sqrt(1-t*t)-1):.5*(Math.sqrt(
1-(t-=2)*t)+1)},elasticIn:function(t){var e,r=.1,i=.4;return t===0?0:t===1?1:(!r||r<1?(r=1,e=i/4):e=i*Math.asin(1/r)/(2*Math.PI),-(r*Math.pow(2,10*(t-=
1))*Math.sin((t-e)*(2*Math.PI)/i)))},elasticOut:function(t){var e,r=.1,i=.4;return t===0?0:t===1?1:(!r||r<1?(r=1,e=i/4):e=i*Math.asin(1/r)/(2*Math.PI),
r*Math.pow(2,-10*t)*Math.sin((t-e)*(2*Math.PI)/i)+1)},elasticInOut:function(t){var e,r=.1,i=.4;return t===0?0:t===1?1:(!r||r<1?(r=1,e=i/4):e=i*Math.asin(
1/r)/(2*Math.PI),(t*=2)<1?-.5*(r*Math.pow(2,10*(t-=1))*Math.sin((t-e)*(2*Math.PI)/i)):r*Math.pow(2,-10*(t-=1))*Math.sin((t-e)*(2*Math.PI)/i)*.5+1)},backIn:function(t){
var e=1.70158;return t*t*((e+1)*t-e)},backOut:function(t){var e=1.70158;return--t*t*((e+1)*t+e)+1},backInOut:function(t){var e=2.5949095;return(t*=2)<
1?.5*(t*t*((e+1)*t-e)):.5*((t-=2)*t*((e+1)*t+e)+2)},bounceIn:function(t){return 1-El.bounceOut(1-t)},bounceOut:function(t){return t<.36363636363636365?
7.5625*t*t:t<.7272727272727273?7.5625*(t-=.5454545454545454)*t+.75:t<.9090909090909091?7.5625*(t-=.8181818181818182)*t+.9375:7.5625*(t-=.9545454545454546)*
t+.984375},bounceInOut:function(t){return t<.5?El.bounceIn(t*2)*.5:El.bounceOut(t*2-1)*.5+.5}},Al=El;var Dl=Math.pow,xi=Math.sqrt,Ol=1e-8,Rg=1e-4,Lg=xi(3),Ml=1/3,_r=gi(),Gt=gi(),Ca=gi();function _i(t){return t>-Ol&&t<Ol}function Pg(t){return t>Ol||t<-Ol}
function Re(t,e,r,i,n){var a=1-n;return a*a*(a*t+3*n*e)+n*n*(n*i+3*a*r)}function Jc(t,e,r,i,n){var a=1-n;return 3*(((e-t)*a+2*(r-e)*n)*a+(i-r)*n*n)}function un(t,e,r,i,n,a){
var o=i+3*(e-r)-t,s=3*(r-e*2+t),l=3*(e-t),u=t-n,f=s*s-3*o*l,c=s*l-9*o*u,p=l*l-3*s*u,h=0;if(_i(f)&&_i(c))if(_i(s))a[0]=0;else{var v=-l/s;v>=0&&v<=1&&(a[h++]=
v)}else{var d=c*c-4*f*p;if(_i(d)){var m=c/f,v=-s/o+m,g=-m/2;v>=0&&v<=1&&(a[h++]=v),g>=0&&g<=1&&(a[h++]=g)}else if(d>0){var y=xi(d),_=f*s+1.5*o*(-c+y),
x=f*s+1.5*o*(-c-y);_<0?_=-Dl(-_,Ml):_=Dl(_,Ml),x<0?x=-Dl(-x,Ml):x=Dl(x,Ml);var v=(-s-(_+x))/(3*o);v>=0&&v<=1&&(a[h++]=v)}else{var S=(2*f*s-3*o*c)/(2*xi(
f*f*f)),b=Math.acos(S)/3,C=xi(f),A=Math.cos(b),v=(-s-2*C*A)/(3*o),g=(-s+C*(A+Lg*Math.sin(b)))/(3*o),w=(-s+C*(A-Lg*Math.sin(b)))/(3*o);v>=0&&v<=1&&(a[h++]=
v),g>=0&&g<=1&&(a[h++]=g),w>=0&&w<=1&&(a[h++]=w)}}return h}function Ll(t,e,r,i,n){var a=6*r-12*e+6*t,o=9*e+3*i-3*t-9*r,s=3*e-3*t,l=0;if(_i(o)){if(Pg(a)){
var u=-s/a;u>=0&&u<=1&&(n[l++]=u)}}else{var f=a*a-4*o*s;if(_i(f))n[0]=-a/(2*o);else if(f>0){var c=xi(f),u=(-a+c)/(2*o),p=(-a-c)/(2*o);u>=0&&u<=1&&(n[l++]=
u),p>=0&&p<=1&&(n[l++]=p)}}return l}function wa(t,e,r,i,n,a){var o=(e-t)*n+t,s=(r-e)*n+e,l=(i-r)*n+r,u=(s-o)*n+o,f=(l-s)*n+s,c=(f-u)*n+u;a[0]=t,a[1]=o,
a[2]=u,a[3]=c,a[4]=c,a[5]=f,a[6]=l,a[7]=i}function Ig(t,e,r,i,n,a,o,s,l,u,f){var c,p=.005,h=1/0,v,d,m,g;_r[0]=l,_r[1]=u;for(var y=0;y<1;y+=.05)Gt[0]=Re(
t,r,n,o,y),Gt[1]=Re(e,i,a,s,y),m=$i(_r,Gt),m<h&&(c=y,h=m);h=1/0;for(var _=0;_<32&&!(p<Rg);_++)v=c-p,d=c+p,Gt[0]=Re(t,r,n,o,v),Gt[1]=Re(e,i,a,s,v),m=$i(
Gt,_r),v>=0&&m<h?(c=v,h=m):(Ca[0]=Re(t,r,n,o,d),Ca[1]=Re(e,i,a,s,d),g=$i(Ca,_r),d<=1&&g<h?(c=d,h=g):p*=.5);return f&&(f[0]=Re(t,r,n,o,c),f[1]=Re(e,i,a,
s,c)),xi(h)}function Ng(t,e,r,i,n,a,o,s,l){for(var u=t,f=e,c=0,p=1/l,h=1;h<=l;h++){var v=h*p,d=Re(t,r,n,o,v),m=Re(e,i,a,s,v),g=d-u,y=m-f;c+=Math.sqrt(
g*g+y*y),u=d,f=m}return c}function $e(t,e,r,i){var n=1-i;return n*(n*t+2*i*e)+i*i*r}function ep(t,e,r,i){return 2*((1-i)*(e-t)+i*(r-e))}function kg(t,e,r,i,n){
var a=t-2*e+r,o=2*(e-t),s=t-i,l=0;if(_i(a)){if(Pg(o)){var u=-s/o;u>=0&&u<=1&&(n[l++]=u)}}else{var f=o*o-4*a*s;if(_i(f)){var u=-o/(2*a);u>=0&&u<=1&&(n[l++]=
u)}else if(f>0){var c=xi(f),u=(-o+c)/(2*a),p=(-o-c)/(2*a);u>=0&&u<=1&&(n[l++]=u),p>=0&&p<=1&&(n[l++]=p)}}return l}function Rl(t,e,r){var i=t+r-2*e;return i===
0?.5:(t-e)/i}function Ea(t,e,r,i,n){var a=(e-t)*i+t,o=(r-e)*i+e,s=(o-a)*i+a;n[0]=t,n[1]=a,n[2]=s,n[3]=s,n[4]=o,n[5]=r}function Bg(t,e,r,i,n,a,o,s,l){var u,
f=.005,c=1/0;_r[0]=o,_r[1]=s;for(var p=0;p<1;p+=.05){Gt[0]=$e(t,r,n,p),Gt[1]=$e(e,i,a,p);var h=$i(_r,Gt);h<c&&(u=p,c=h)}c=1/0;for(var v=0;v<32&&!(f<Rg);v++){
var d=u-f,m=u+f;Gt[0]=$e(t,r,n,d),Gt[1]=$e(e,i,a,d);var h=$i(Gt,_r);if(d>=0&&h<c)u=d,c=h;else{Ca[0]=$e(t,r,n,m),Ca[1]=$e(e,i,a,m);var g=$i(Ca,_r);m<=1&&
g<c?(u=m,c=g):f*=.5}}return l&&(l[0]=$e(t,r,n,u),l[1]=$e(e,i,a,u)),xi(c)}function zg(t,e,r,i,n,a,o){for(var s=t,l=e,u=0,f=1/o,c=1;c<=o;c++){var p=c*f,
h=$e(t,r,n,p),v=$e(e,i,a,p),d=h-s,m=v-l;u+=Math.sqrt(d*d+m*m),s=h,l=v}return u}var kE=/cubic-bezier\(([0-9,\.e ]+)\)/;function Pl(t){var e=t&&kE.exec(t);if(e){var r=e[1].split(","),i=+rt(r[0]),n=+rt(r[1]),a=+rt(r[2]),o=+rt(r[3]);
if(isNaN(i+n+a+o))return;var s=[];return function(l){return l<=0?0:l>=1?1:un(0,i,a,1,l,s)&&Re(0,n,o,1,s[0])}}}var BE=(function(){function t(e){this._inited=!1,this._startTime=0,this._pausedTime=0,this._paused=!1,this._life=e.life||1e3,this._delay=e.delay||0,this.
loop=e.loop||!1,this.onframe=e.onframe||Ee,this.ondestroy=e.ondestroy||Ee,this.onrestart=e.onrestart||Ee,e.easing&&this.setEasing(e.easing)}return t.prototype.
step=function(e,r){if(this._inited||(this._startTime=e+this._delay,this._inited=!0),this._paused){this._pausedTime+=r;return}var i=this._life,n=e-this.
_startTime-this._pausedTime,a=n/i;a<0&&(a=0),a=Math.min(a,1);var o=this.easingFunc,s=o?o(a):a;if(this.onframe(s),a===1)if(this.loop){var l=n%i;this._startTime=
e-l,this._pausedTime=0,this.onrestart()}else return!0;return!1},t.prototype.pause=function(){this._paused=!0},t.prototype.resume=function(){this._paused=
!1},t.prototype.setEasing=function(e){this.easing=e,this.easingFunc=W(e)?e:Al[e]||Pl(e)},t})(),Ug=BE;var Fg=(function(){function t(e){this.value=e}return t})();var zE=(function(){function t(){this._len=0}return t.prototype.insert=function(e){var r=new Fg(e);return this.insertEntry(r),r},t.prototype.insertEntry=
function(e){this.head?(this.tail.next=e,e.prev=this.tail,e.next=null,this.tail=e):this.head=this.tail=e,this._len++},t.prototype.remove=function(e){var r=e.
prev,i=e.next;r?r.next=i:this.head=i,i?i.prev=r:this.tail=r,e.next=e.prev=null,this._len--},t.prototype.len=function(){return this._len},t.prototype.clear=
function(){this.head=this.tail=null,this._len=0},t})();var UE=(function(){function t(e){this._list=new zE,this._maxSize=10,this._map={},this._maxSize=e}return t.prototype.put=function(e,r){var i=this._list,
n=this._map,a=null;if(n[e]==null){var o=i.len(),s=this._lastRemovedEntry;if(o>=this._maxSize&&o>0){var l=i.head;i.remove(l),delete n[l.key],a=l.value,
this._lastRemovedEntry=l}s?s.value=r:s=new Fg(r),s.key=e,i.insertEntry(s),n[e]=s}return a},t.prototype.get=function(e){var r=this._map[e],i=this._list;
if(r!=null)return r!==i.tail&&(i.remove(r),i.insertEntry(r)),r.value},t.prototype.clear=function(){this._list.clear(),this._map={}},t.prototype.len=function(){
return this._list.len()},t})(),xr=UE;var Vg={transparent:[0,0,0,0],aliceblue:[240,248,255,1],antiquewhite:[250,235,215,1],aqua:[0,255,255,1],aquamarine:[127,255,212,1],azure:[240,255,255,
1],beige:[245,245,220,1],bisque:[255,228,196,1],black:[0,0,0,1],blanchedalmond:[255,235,205,1],blue:[0,0,255,1],blueviolet:[138,43,226,1],brown:[165,42,
42,1],burlywood:[222,184,135,1],cadetblue:[95,158,160,1],chartreuse:[127,255,0,1],chocolate:[210,105,30,1],coral:[255,127,80,1],cornflowerblue:[100,149,
237,1],cornsilk:[255,248,220,1],crimson:[220,20,60,1],cyan:[0,255,255,1],darkblue:[0,0,139,1],darkcyan:[0,139,139,1],darkgoldenrod:[184,134,11,1],darkgray:[
169,169,169,1],darkgreen:[0,100,0,1],darkgrey:[169,169,169,1],darkkhaki:[189,183,107,1],darkmagenta:[139,0,139,1],darkolivegreen:[85,107,47,1],darkorange:[
255,140,0,1],darkorchid:[153,50,204,1],darkred:[139,0,0,1],darksalmon:[233,150,122,1],darkseagreen:[143,188,143,1],darkslateblue:[72,61,139,1],darkslategray:[
47,79,79,1],darkslategrey:[47,79,79,1],darkturquoise:[0,206,209,1],darkviolet:[148,0,211,1],deeppink:[255,20,147,1],deepskyblue:[0,191,255,1],dimgray:[
105,105,105,1],dimgrey:[105,105,105,1],dodgerblue:[30,144,255,1],firebrick:[178,34,34,1],floralwhite:[255,250,240,1],forestgreen:[34,139,34,1],fuchsia:[
255,0,255,1],gainsboro:[220,220,220,1],ghostwhite:[248,248,255,1],gold:[255,215,0,1],goldenrod:[218,165,32,1],gray:[128,128,128,1],green:[0,128,0,1],greenyellow:[
173,255,47,1],grey:[128,128,128,1],honeydew:[240,255,240,1],hotpink:[255,105,180,1],indianred:[205,92,92,1],indigo:[75,0,130,1],ivory:[255,255,240,1],
khaki:[240,230,140,1],lavender:[230,230,250,1],lavenderblush:[255,240,245,1],lawngreen:[124,252,0,1],lemonchiffon:[255,250,205,1],lightblue:[173,216,230,
1],lightcoral:[240,128,128,1],lightcyan:[224,255,255,1],lightgoldenrodyellow:[250,250,210,1],lightgray:[211,211,211,1],lightgreen:[144,238,144,1],lightgrey:[
211,211,211,1],lightpink:[255,182,193,1],lightsalmon:[255,160,122,1],lightseagreen:[32,178,170,1],lightskyblue:[135,206,250,1],lightslategray:[119,136,
153,1],lightslategrey:[119,136,153,1],lightsteelblue:[176,196,222,1],lightyellow:[255,255,224,1],lime:[0,255,0,1],limegreen:[50,205,50,1],linen:[250,240,
230,1],magenta:[255,0,255,1],maroon:[128,0,0,1],mediumaquamarine:[102,205,170,1],mediumblue:[0,0,205,1],mediumorchid:[186,85,211,1],mediumpurple:[147,
112,219,1],mediumseagreen:[60,179,113,1],mediumslateblue:[123,104,238,1],mediumspringgreen:[0,250,154,1],mediumturquoise:[72,209,204,1],mediumvioletred:[
199,21,133,1],midnightblue:[25,25,112,1],mintcream:[245,255,250,1],mistyrose:[255,228,225,1],moccasin:[255,228,181,1],navajowhite:[255,222,173,1],navy:[
0,0,128,1],oldlace:[253,245,230,1],olive:[128,128,0,1],olivedrab:[107,142,35,1],orange:[255,165,0,1],orangered:[255,69,0,1],orchid:[218,112,214,1],palegoldenrod:[
238,232,170,1],palegreen:[152,251,152,1],paleturquoise:[175,238,238,1],palevioletred:[219,112,147,1],papayawhip:[255,239,213,1],peachpuff:[255,218,185,
1],peru:[205,133,63,1],pink:[255,192,203,1],plum:[221,160,221,1],powderblue:[176,224,230,1],purple:[128,0,128,1],red:[255,0,0,1],rosybrown:[188,143,143,
1],royalblue:[65,105,225,1],saddlebrown:[139,69,19,1],salmon:[250,128,114,1],sandybrown:[244,164,96,1],seagreen:[46,139,87,1],seashell:[255,245,238,1],
sienna:[160,82,45,1],silver:[192,192,192,1],skyblue:[135,206,235,1],slateblue:[106,90,205,1],slategray:[112,128,144,1],slategrey:[112,128,144,1],snow:[
255,250,250,1],springgreen:[0,255,127,1],steelblue:[70,130,180,1],tan:[210,180,140,1],teal:[0,128,128,1],thistle:[216,191,216,1],tomato:[255,99,71,1],
turquoise:[64,224,208,1],violet:[238,130,238,1],wheat:[245,222,179,1],white:[255,255,255,1],whitesmoke:[245,245,245,1],yellow:[255,255,0,1],yellowgreen:[
154,205,50,1]};function Si(t){return t=Math.round(t),t<0?0:t>255?255:t}function FE(t){return t=Math.round(t),t<0?0:t>360?360:t}function np(t){return t<
0?0:t>1?1:t}function rp(t){var e=t;return e.length&&e.charAt(e.length-1)==="%"?Si(parseFloat(e)/100*255):Si(parseInt(e,10))}function fn(t){var e=t;return e.
length&&e.charAt(e.length-1)==="%"?np(parseFloat(e)/100):np(parseFloat(e))}function ip(t,e,r){return r<0?r+=1:r>1&&(r-=1),r*6<1?t+(e-t)*r*6:r*2<1?e:r*
3<2?t+(e-t)*(2/3-r)*6:t}function Il(t,e,r){return t+(e-t)*r}function Yt(t,e,r,i,n){return t[0]=e,t[1]=r,t[2]=i,t[3]=n,t}function ap(t,e){return t[0]=e[0],
t[1]=e[1],t[2]=e[2],t[3]=e[3],t}var Yg=new xr(20),Nl=null;function Aa(t,e){Nl&&ap(Nl,e),Nl=Yg.put(t,Nl||e.slice())}function ir(t,e){if(t){e=e||[];var r=Yg.
get(t);if(r)return ap(e,r);t=t+"";var i=t.replace(/ /g,"").toLowerCase();if(i in Vg)return ap(e,Vg[i]),Aa(t,e),e;var n=i.length;if(i.charAt(0)==="#"){
if(n===4||n===5){var a=parseInt(i.slice(1,4),16);if(!(a>=0&&a<=4095)){Yt(e,0,0,0,1);return}return Yt(e,(a&3840)>>4|(a&3840)>>8,a&240|(a&240)>>4,a&15|(a&
15)<<4,n===5?parseInt(i.slice(4),16)/15:1),Aa(t,e),e}else if(n===7||n===9){var a=parseInt(i.slice(1,7),16);if(!(a>=0&&a<=16777215)){Yt(e,0,0,0,1);return}
return Yt(e,(a&16711680)>>16,(a&65280)>>8,a&255,n===9?parseInt(i.slice(7),16)/255:1),Aa(t,e),e}return}var o=i.indexOf("("),s=i.indexOf(")");if(o!==-1&&
s+1===n){var l=i.substr(0,o),u=i.substr(o+1,s-(o+1)).split(","),f=1;switch(l){case"rgba":if(u.length!==4)return u.length===3?Yt(e,+u[0],+u[1],+u[2],1):
Yt(e,0,0,0,1);f=fn(u.pop());case"rgb":if(u.length>=3)return Yt(e,rp(u[0]),rp(u[1]),rp(u[2]),u.length===3?f:fn(u[3])),Aa(t,e),e;Yt(e,0,0,0,1);return;case"\
hsla":if(u.length!==4){Yt(e,0,0,0,1);return}return u[3]=fn(u[3]),op(u,e),Aa(t,e),e;case"hsl":if(u.length!==3){Yt(e,0,0,0,1);return}return op(u,e),Aa(t,
e),e;default:return}}Yt(e,0,0,0,1)}}function op(t,e){var r=(parseFloat(t[0])%360+360)%360/360,i=fn(t[1]),n=fn(t[2]),a=n<=.5?n*(i+1):n+i-n*i,o=n*2-a;return e=
e||[],Yt(e,Si(ip(o,a,r+1/3)*255),Si(ip(o,a,r)*255),Si(ip(o,a,r-1/3)*255),1),t.length===4&&(e[3]=t[3]),e}function VE(t){if(t){var e=t[0]/255,r=t[1]/255,
i=t[2]/255,n=Math.min(e,r,i),a=Math.max(e,r,i),o=a-n,s=(a+n)/2,l,u;if(o===0)l=0,u=0;else{s<.5?u=o/(a+n):u=o/(2-a-n);var f=((a-e)/6+o/2)/o,c=((a-r)/6+o/
2)/o,p=((a-i)/6+o/2)/o;e===a?l=p-c:r===a?l=1/3+f-p:i===a&&(l=2/3+c-f),l<0&&(l+=1),l>1&&(l-=1)}var h=[l*360,u,s];return t[3]!=null&&h.push(t[3]),h}}function Hg(t,e){
var r=ir(t);if(r){for(var i=0;i<3;i++)e<0?r[i]=r[i]*(1-e)|0:r[i]=(255-r[i])*e+r[i]|0,r[i]>255?r[i]=255:r[i]<0&&(r[i]=0);return Yo(r,r.length===4?"rgba":
"rgb")}}function Wg(t,e,r){if(!(!(e&&e.length)||!(t>=0&&t<=1))){var i=t*(e.length-1),n=Math.floor(i),a=Math.ceil(i),o=ir(e[n]),s=ir(e[a]),l=i-n,u=Yo([Si(Il(o[0],
s[0],l)),Si(Il(o[1],s[1],l)),Si(Il(o[2],s[2],l)),np(Il(o[3],s[3],l))],"rgba");return r?{color:u,leftIndex:n,rightIndex:a,value:i}:u}}function Go(t,e,r,i){var n=ir(t);if(t)return n=VE(n),e!=null&&(n[0]=FE(W(e)?e(n[0]):e)),r!=null&&(n[1]=fn(W(r)?r(n[1]):r)),i!=null&&(n[2]=fn(W(i)?i(n[2]):
i)),Yo(op(n),"rgba")}function Yo(t,e){if(!(!t||!t.length)){var r=t[0]+","+t[1]+","+t[2];return(e==="rgba"||e==="hsva"||e==="hsla")&&(r+=","+t[3]),e+"("+r+")"}}function Da(t,e){
var r=ir(t);return r?(.299*r[0]+.587*r[1]+.114*r[2])*r[3]/255+(1-r[3])*e:0}var Gg=new xr(100);function sp(t){if(U(t)){var e=Gg.get(t);return e||(e=Hg(t,-.1),Gg.put(t,e)),e}else if(vi(t)){var r=N({},t);return r.colorStops=z(t.
colorStops,function(i){return{offset:i.offset,color:Hg(i.color,-.1)}}),r}return t}function Xg(t){return t.type==="linear"}function Zg(t){return t.type==="radial"}var _2=(function(){return typeof Buffer<"u"&&typeof Buffer.from=="function"?function(t){return Buffer.from(t).toString("base64")}:typeof btoa=="functi\
on"&&typeof unescape=="function"&&typeof encodeURIComponent=="function"?function(t){return btoa(unescape(encodeURIComponent(t)))}:function(t){return null}})();var up=Array.prototype.slice;function Gr(t,e,r){return(e-t)*r+t}function lp(t,e,r,i){for(var n=e.length,a=0;a<n;a++)t[a]=Gr(e[a],r[a],i);return t}function GE(t,e,r,i){
for(var n=e.length,a=n&&e[0].length,o=0;o<n;o++){t[o]||(t[o]=[]);for(var s=0;s<a;s++)t[o][s]=Gr(e[o][s],r[o][s],i)}return t}function kl(t,e,r,i){for(var n=e.
length,a=0;a<n;a++)t[a]=e[a]+r[a]*i;return t}function qg(t,e,r,i){for(var n=e.length,a=n&&e[0].length,o=0;o<n;o++){t[o]||(t[o]=[]);for(var s=0;s<a;s++)
t[o][s]=e[o][s]+r[o][s]*i}return t}function YE(t,e){for(var r=t.length,i=e.length,n=r>i?e:t,a=Math.min(r,i),o=n[a-1]||{color:[0,0,0,0],offset:0},s=a;s<
Math.max(r,i);s++)n.push({offset:o.offset,color:o.color.slice()})}function WE(t,e,r){var i=t,n=e;if(!(!i.push||!n.push)){var a=i.length,o=n.length;if(a!==
o){var s=a>o;if(s)i.length=o;else for(var l=a;l<o;l++)i.push(r===1?n[l]:up.call(n[l]))}for(var u=i[0]&&i[0].length,l=0;l<i.length;l++)if(r===1)isNaN(i[l])&&
(i[l]=n[l]);else for(var f=0;f<u;f++)isNaN(i[l][f])&&(i[l][f]=n[l][f])}}function cn(t){if(Ne(t)){var e=t.length;if(Ne(t[0])){for(var r=[],i=0;i<e;i++)
r.push(up.call(t[i]));return r}return up.call(t)}return t}function Ul(t){return t[0]=Math.floor(t[0])||0,t[1]=Math.floor(t[1])||0,t[2]=Math.floor(t[2])||
0,t[3]=t[3]==null?1:t[3],"rgba("+t.join(",")+")"}function XE(t){return Ne(t&&t[0])?2:1}var Bl=0,Fl=1,Qg=2,Xo=3,fp=4,cp=5,Kg=6;function jg(t){return t===
fp||t===cp}function zl(t){return t===Fl||t===Qg}var Wo=[0,0,0,0],ZE=(function(){function t(e){this.keyframes=[],this.discrete=!1,this._invalid=!1,this.
_needsSort=!1,this._lastFr=0,this._lastFrP=0,this.propName=e}return t.prototype.isFinished=function(){return this._finished},t.prototype.setFinished=function(){
this._finished=!0,this._additiveTrack&&this._additiveTrack.setFinished()},t.prototype.needsAnimate=function(){return this.keyframes.length>=1},t.prototype.
getAdditiveTrack=function(){return this._additiveTrack},t.prototype.addKeyframe=function(e,r,i){this._needsSort=!0;var n=this.keyframes,a=n.length,o=!1,
s=Kg,l=r;if(Ne(r)){var u=XE(r);s=u,(u===1&&!he(r[0])||u===2&&!he(r[0][0]))&&(o=!0)}else if(he(r)&&!di(r))s=Bl;else if(U(r))if(!isNaN(+r))s=Bl;else{var f=ir(
r);f&&(l=f,s=Xo)}else if(vi(r)){var c=N({},l);c.colorStops=z(r.colorStops,function(h){return{offset:h.offset,color:ir(h.color)}}),Xg(r)?s=fp:Zg(r)&&(s=
cp),l=c}a===0?this.valType=s:(s!==this.valType||s===Kg)&&(o=!0),this.discrete=this.discrete||o;var p={time:e,value:l,rawValue:r,percent:0};return i&&(p.
easing=i,p.easingFunc=W(i)?i:Al[i]||Pl(i)),n.push(p),p},t.prototype.prepare=function(e,r){var i=this.keyframes;this._needsSort&&i.sort(function(d,m){return d.
time-m.time});for(var n=this.valType,a=i.length,o=i[a-1],s=this.discrete,l=zl(n),u=jg(n),f=0;f<a;f++){var c=i[f],p=c.value,h=o.value;c.percent=c.time/
e,s||(l&&f!==a-1?WE(p,h,n):u&&YE(p.colorStops,h.colorStops))}if(!s&&n!==cp&&r&&this.needsAnimate()&&r.needsAnimate()&&n===r.valType&&!r._finished){this.
_additiveTrack=r;for(var v=i[0].value,f=0;f<a;f++)n===Bl?i[f].additiveValue=i[f].value-v:n===Xo?i[f].additiveValue=kl([],i[f].value,v,-1):zl(n)&&(i[f].
additiveValue=n===Fl?kl([],i[f].value,v,-1):qg([],i[f].value,v,-1))}},t.prototype.step=function(e,r){if(!this._finished){this._additiveTrack&&this._additiveTrack.
_finished&&(this._additiveTrack=null);var i=this._additiveTrack!=null,n=i?"additiveValue":"value",a=this.valType,o=this.keyframes,s=o.length,l=this.propName,
u=a===Xo,f,c=this._lastFr,p=Math.min,h,v;if(s===1)h=v=o[0];else{if(r<0)f=0;else if(r<this._lastFrP){var d=p(c+1,s-1);for(f=d;f>=0&&!(o[f].percent<=r);f--)
;f=p(f,s-2)}else{for(f=c;f<s&&!(o[f].percent>r);f++);f=p(f-1,s-2)}v=o[f+1],h=o[f]}if(h&&v){this._lastFr=f,this._lastFrP=r;var m=v.percent-h.percent,g=m===
0?1:p((r-h.percent)/m,1);v.easingFunc&&(g=v.easingFunc(g));var y=i?this._additiveValue:u?Wo:e[l];if((zl(a)||u)&&!y&&(y=this._additiveValue=[]),this.discrete)
e[l]=g<1?h.rawValue:v.rawValue;else if(zl(a))a===Fl?lp(y,h[n],v[n],g):GE(y,h[n],v[n],g);else if(jg(a)){var _=h[n],x=v[n],S=a===fp;e[l]={type:S?"linear":
"radial",x:Gr(_.x,x.x,g),y:Gr(_.y,x.y,g),colorStops:z(_.colorStops,function(C,A){var w=x.colorStops[A];return{offset:Gr(C.offset,w.offset,g),color:Ul(
lp([],C.color,w.color,g))}}),global:x.global},S?(e[l].x2=Gr(_.x2,x.x2,g),e[l].y2=Gr(_.y2,x.y2,g)):e[l].r=Gr(_.r,x.r,g)}else if(u)lp(y,h[n],v[n],g),i||
(e[l]=Ul(y));else{var b=Gr(h[n],v[n],g);i?this._additiveValue=b:e[l]=b}i&&this._addToTarget(e)}}},t.prototype._addToTarget=function(e){var r=this.valType,
i=this.propName,n=this._additiveValue;r===Bl?e[i]=e[i]+n:r===Xo?(ir(e[i],Wo),kl(Wo,Wo,n,1),e[i]=Ul(Wo)):r===Fl?kl(e[i],e[i],n,1):r===Qg&&qg(e[i],e[i],
n,1)},t})(),qE=(function(){function t(e,r,i,n){if(this._tracks={},this._trackKeys=[],this._maxTime=0,this._started=0,this._clip=null,this._target=e,this.
_loop=r,r&&n){da("Can' use additive animation on looped animation.");return}this._additiveAnimators=n,this._allowDiscrete=i}return t.prototype.getMaxTime=
function(){return this._maxTime},t.prototype.getDelay=function(){return this._delay},t.prototype.getLoop=function(){return this._loop},t.prototype.getTarget=
function(){return this._target},t.prototype.changeTarget=function(e){this._target=e},t.prototype.when=function(e,r,i){return this.whenWithKeys(e,r,ae(
r),i)},t.prototype.whenWithKeys=function(e,r,i,n){for(var a=this._tracks,o=0;o<i.length;o++){var s=i[o],l=a[s];if(!l){l=a[s]=new ZE(s);var u=void 0,f=this.
_getAdditiveTrack(s);if(f){var c=f.keyframes,p=c[c.length-1];u=p&&p.value,f.valType===Xo&&u&&(u=Ul(u))}else u=this._target[s];if(u==null)continue;e>0&&
l.addKeyframe(0,cn(u),n),this._trackKeys.push(s)}l.addKeyframe(e,cn(r[s]),n)}return this._maxTime=Math.max(this._maxTime,e),this},t.prototype.pause=function(){
this._clip.pause(),this._paused=!0},t.prototype.resume=function(){this._clip.resume(),this._paused=!1},t.prototype.isPaused=function(){return!!this._paused},
t.prototype.duration=function(e){return this._maxTime=e,this._force=!0,this},t.prototype._doneCallback=function(){this._setTracksFinished(),this._clip=
null;var e=this._doneCbs;if(e)for(var r=e.length,i=0;i<r;i++)e[i].call(this)},t.prototype._abortedCallback=function(){this._setTracksFinished();var e=this.
animation,r=this._abortedCbs;if(e&&e.removeClip(this._clip),this._clip=null,r)for(var i=0;i<r.length;i++)r[i].call(this)},t.prototype._setTracksFinished=
function(){for(var e=this._tracks,r=this._trackKeys,i=0;i<r.length;i++)e[r[i]].setFinished()},t.prototype._getAdditiveTrack=function(e){var r,i=this._additiveAnimators;
if(i)for(var n=0;n<i.length;n++){var a=i[n].getTrack(e);a&&(r=a)}return r},t.prototype.start=function(e){if(!(this._started>0)){this._started=1;for(var r=this,
i=[],n=this._maxTime||0,a=0;a<this._trackKeys.length;a++){var o=this._trackKeys[a],s=this._tracks[o],l=this._getAdditiveTrack(o),u=s.keyframes,f=u.length;
if(s.prepare(n,l),s.needsAnimate())if(!this._allowDiscrete&&s.discrete){var c=u[f-1];c&&(r._target[s.propName]=c.rawValue),s.setFinished()}else i.push(
s)}if(i.length||this._force){var p=new Ug({life:n,loop:this._loop,delay:this._delay||0,onframe:function(h){r._started=2;var v=r._additiveAnimators;if(v){
for(var d=!1,m=0;m<v.length;m++)if(v[m]._clip){d=!0;break}d||(r._additiveAnimators=null)}for(var m=0;m<i.length;m++)i[m].step(r._target,h);var g=r._onframeCbs;
if(g)for(var m=0;m<g.length;m++)g[m](r._target,h)},ondestroy:function(){r._doneCallback()}});this._clip=p,this.animation&&this.animation.addClip(p),e&&
p.setEasing(e)}else this._doneCallback();return this}},t.prototype.stop=function(e){if(this._clip){var r=this._clip;e&&r.onframe(1),this._abortedCallback()}},
t.prototype.delay=function(e){return this._delay=e,this},t.prototype.during=function(e){return e&&(this._onframeCbs||(this._onframeCbs=[]),this._onframeCbs.
push(e)),this},t.prototype.done=function(e){return e&&(this._doneCbs||(this._doneCbs=[]),this._doneCbs.push(e)),this},t.prototype.aborted=function(e){
return e&&(this._abortedCbs||(this._abortedCbs=[]),this._abortedCbs.push(e)),this},t.prototype.getClip=function(){return this._clip},t.prototype.getTrack=
function(e){return this._tracks[e]},t.prototype.getTracks=function(){var e=this;return z(this._trackKeys,function(r){return e._tracks[r]})},t.prototype.
stopTracks=function(e,r){if(!e.length||!this._clip)return!0;for(var i=this._tracks,n=this._trackKeys,a=0;a<e.length;a++){var o=i[e[a]];o&&!o.isFinished()&&
(r?o.step(this._target,1):this._started===1&&o.step(this._target,0),o.setFinished())}for(var s=!0,a=0;a<n.length;a++)if(!i[n[a]].isFinished()){s=!1;break}
return s&&this._abortedCallback(),s},t.prototype.saveTo=function(e,r,i){if(e){r=r||this._trackKeys;for(var n=0;n<r.length;n++){var a=r[n],o=this._tracks[a];
if(!(!o||o.isFinished())){var s=o.keyframes,l=s[i?0:s.length-1];l&&(e[a]=cn(l.rawValue))}}}},t.prototype.__changeFinalValue=function(e,r){r=r||ae(e);for(var i=0;i<
r.length;i++){var n=r[i],a=this._tracks[n];if(a){var o=a.keyframes;if(o.length>1){var s=o.pop();a.addKeyframe(s.time,e[n]),a.prepare(this._maxTime,a.getAdditiveTrack())}}}},
t})(),Zo=qE;function pn(){return new Date().getTime()}var KE=(function(t){P(e,t);function e(r){var i=t.call(this)||this;return i._running=!1,i._time=0,i._pausedTime=
0,i._pauseStart=0,i._paused=!1,r=r||{},i.stage=r.stage||{},i}return e.prototype.addClip=function(r){r.animation&&this.removeClip(r),this._head?(this._tail.
next=r,r.prev=this._tail,r.next=null,this._tail=r):this._head=this._tail=r,r.animation=this},e.prototype.addAnimator=function(r){r.animation=this;var i=r.
getClip();i&&this.addClip(i)},e.prototype.removeClip=function(r){if(r.animation){var i=r.prev,n=r.next;i?i.next=n:this._head=n,n?n.prev=i:this._tail=i,
r.next=r.prev=r.animation=null}},e.prototype.removeAnimator=function(r){var i=r.getClip();i&&this.removeClip(i),r.animation=null},e.prototype.update=function(r){
for(var i=pn()-this._pausedTime,n=i-this._time,a=this._head;a;){var o=a.next,s=a.step(i,n);s&&(a.ondestroy(),this.removeClip(a)),a=o}this._time=i,r||(this.
trigger("frame",n),this.stage.update&&this.stage.update())},e.prototype._startLoop=function(){var r=this;this._running=!0;function i(){r._running&&(Ho(
i),!r._paused&&r.update())}Ho(i)},e.prototype.start=function(){this._running||(this._time=pn(),this._pausedTime=0,this._startLoop())},e.prototype.stop=
function(){this._running=!1},e.prototype.pause=function(){this._paused||(this._pauseStart=pn(),this._paused=!0)},e.prototype.resume=function(){this._paused&&
(this._pausedTime+=pn()-this._pauseStart,this._paused=!1)},e.prototype.clear=function(){for(var r=this._head;r;){var i=r.next;r.prev=r.next=r.animation=
null,r=i}this._head=this._tail=null},e.prototype.isFinished=function(){return this._head==null},e.prototype.animate=function(r,i){i=i||{},this.start();
var n=new Zo(r,i.loop);return this.addAnimator(n),n},e})(Qe),$g=KE;var jE=300,pp=ne.domSupported,hp=(function(){var t=["click","dblclick","mousewheel","wheel","mouseout","mouseup","mousedown","mousemove","contextmenu"],
e=["touchstart","touchend","touchmove"],r={pointerdown:1,pointerup:1,pointermove:1,pointerout:1},i=z(t,function(n){var a=n.replace("mouse","pointer");
return r.hasOwnProperty(a)?a:n});return{mouse:t,touch:e,pointer:i}})(),Jg={mouse:["mousemove","mouseup"],pointer:["pointermove","pointerup"]},ey=!1;function mp(t){
var e=t.pointerType;return e==="pen"||e==="touch"}function QE(t){t.touching=!0,t.touchTimer!=null&&(clearTimeout(t.touchTimer),t.touchTimer=null),t.touchTimer=
setTimeout(function(){t.touching=!1,t.touchTimer=null},700)}function vp(t){t&&(t.zrByTouch=!0)}function $E(t,e){return St(t.dom,new JE(t,e),!0)}function ry(t,e){
for(var r=e,i=!1;r&&r.nodeType!==9&&!(i=r.domBelongToZr||r!==e&&r===t.painterRoot);)r=r.parentNode;return i}var JE=(function(){function t(e,r){this.stopPropagation=
Ee,this.stopImmediatePropagation=Ee,this.preventDefault=Ee,this.type=r.type,this.target=this.currentTarget=e.dom,this.pointerType=r.pointerType,this.clientX=
r.clientX,this.clientY=r.clientY}return t})(),nr={mousedown:function(t){t=St(this.dom,t),this.__mayPointerCapture=[t.zrX,t.zrY],this.trigger("mousedow\
n",t)},mousemove:function(t){t=St(this.dom,t);var e=this.__mayPointerCapture;e&&(t.zrX!==e[0]||t.zrY!==e[1])&&this.__togglePointerCapture(!0),this.trigger(
"mousemove",t)},mouseup:function(t){t=St(this.dom,t),this.__togglePointerCapture(!1),this.trigger("mouseup",t)},mouseout:function(t){t=St(this.dom,t);
var e=t.toElement||t.relatedTarget;ry(this,e)||(this.__pointerCapturing&&(t.zrEventControl="no_globalout"),this.trigger("mouseout",t))},wheel:function(t){
ey=!0,t=St(this.dom,t),this.trigger("mousewheel",t)},mousewheel:function(t){ey||(t=St(this.dom,t),this.trigger("mousewheel",t))},touchstart:function(t){
t=St(this.dom,t),vp(t),this.__lastTouchMoment=new Date,this.handler.processGesture(t,"start"),nr.mousemove.call(this,t),nr.mousedown.call(this,t)},touchmove:function(t){
t=St(this.dom,t),vp(t),this.handler.processGesture(t,"change"),nr.mousemove.call(this,t)},touchend:function(t){t=St(this.dom,t),vp(t),this.handler.processGesture(
t,"end"),nr.mouseup.call(this,t),+new Date-+this.__lastTouchMoment<jE&&nr.click.call(this,t)},pointerdown:function(t){nr.mousedown.call(this,t)},pointermove:function(t){
mp(t)||nr.mousemove.call(this,t)},pointerup:function(t){nr.mouseup.call(this,t)},pointerout:function(t){mp(t)||nr.mouseout.call(this,t)}};T(["click","\
dblclick","contextmenu"],function(t){nr[t]=function(e){e=St(this.dom,e),this.trigger(t,e)}});var gp={pointermove:function(t){mp(t)||gp.mousemove.call(
this,t)},pointerup:function(t){gp.mouseup.call(this,t)},mousemove:function(t){this.trigger("mousemove",t)},mouseup:function(t){var e=this.__pointerCapturing;
this.__togglePointerCapture(!1),this.trigger("mouseup",t),e&&(t.zrEventControl="only_globalout",this.trigger("mouseout",t))}};function eA(t,e){var r=e.
domHandlers;ne.pointerEventsSupported?T(hp.pointer,function(i){Vl(e,i,function(n){r[i].call(t,n)})}):(ne.touchEventsSupported&&T(hp.touch,function(i){
Vl(e,i,function(n){r[i].call(t,n),QE(e)})}),T(hp.mouse,function(i){Vl(e,i,function(n){n=Cl(n),e.touching||r[i].call(t,n)})}))}function tA(t,e){ne.pointerEventsSupported?
T(Jg.pointer,r):ne.touchEventsSupported||T(Jg.mouse,r);function r(i){function n(a){a=Cl(a),ry(t,a.target)||(a=$E(t,a),e.domHandlers[i].call(t,a))}Vl(e,
i,n,{capture:!0})}}function Vl(t,e,r,i){t.mounted[e]=r,t.listenerOpts[e]=i,ug(t.domTarget,e,r,i)}function dp(t){var e=t.mounted;for(var r in e)e.hasOwnProperty(
r)&&fg(t.domTarget,r,e[r],t.listenerOpts[r]);t.mounted={}}var ty=(function(){function t(e,r){this.mounted={},this.listenerOpts={},this.touching=!1,this.
domTarget=e,this.domHandlers=r}return t})(),rA=(function(t){P(e,t);function e(r,i){var n=t.call(this)||this;return n.__pointerCapturing=!1,n.dom=r,n.painterRoot=
i,n._localHandlerScope=new ty(r,nr),pp&&(n._globalHandlerScope=new ty(document,gp)),eA(n,n._localHandlerScope),n}return e.prototype.dispose=function(){
dp(this._localHandlerScope),pp&&dp(this._globalHandlerScope)},e.prototype.setCursor=function(r){this.dom.style&&(this.dom.style.cursor=r||"default")},
e.prototype.__togglePointerCapture=function(r){if(this.__mayPointerCapture=null,pp&&+this.__pointerCapturing^+r){this.__pointerCapturing=r;var i=this.
_globalHandlerScope;r?tA(this,i):dp(i)}},e})(Qe),iy=rA;var ny=1;ne.hasGlobalWindow&&(ny=Math.max(window.devicePixelRatio||window.screen&&window.screen.deviceXDPI/window.screen.logicalXDPI||1,1));var hn=ny,qo=.4,Ko="#333",jo="#ccc",ay="#eee";var oy=Fr,sy=5e-5;function vn(t){return t>sy||t<-sy}var dn=[],Ma=[],yp=Le(),_p=Math.abs,xp=(function(){function t(){}return t.prototype.getLocalTransform=
function(e){return Sp(this,e)},t.prototype.setPosition=function(e){this.x=e[0],this.y=e[1]},t.prototype.setScale=function(e){this.scaleX=e[0],this.scaleY=
e[1]},t.prototype.setSkew=function(e){this.skewX=e[0],this.skewY=e[1]},t.prototype.setOrigin=function(e){this.originX=e[0],this.originY=e[1]},t.prototype.
needLocalTransform=function(){return vn(this.rotation)||vn(this.x)||vn(this.y)||vn(this.scaleX-1)||vn(this.scaleY-1)||vn(this.skewX)||vn(this.skewY)},
t.prototype.updateTransform=function(){var e=this.parent&&this.parent.transform,r=this.needLocalTransform(),i=this.transform;if(!(r||e)){i&&(oy(i),this.
invTransform=null);return}i=i||Le(),r?this.getLocalTransform(i):oy(i),e&&(r?Vr(i,e,i):xa(i,e)),this.transform=i,this._resolveGlobalScaleRatio(i),this.
invTransform=this.invTransform||Le(),rr(this.invTransform,i)},t.prototype._resolveGlobalScaleRatio=function(e){var r=this.globalScaleRatio;if(r!=null&&
r!==1){this.getGlobalScale(dn);var i=dn[0]<0?-1:1,n=dn[1]<0?-1:1,a=((dn[0]-i)*r+i)/dn[0]||0,o=((dn[1]-n)*r+n)/dn[1]||0;e[0]*=a,e[1]*=a,e[2]*=o,e[3]*=o}},
t.prototype.getComputedTransform=function(){for(var e=this,r=[];e;)r.push(e),e=e.parent;for(;e=r.pop();)e.updateTransform();return this.transform},t.prototype.
setLocalTransform=function(e){if(e){var r=e[0]*e[0]+e[1]*e[1],i=e[2]*e[2]+e[3]*e[3],n=Math.atan2(e[1],e[0]),a=Math.PI/2+n-Math.atan2(e[3],e[2]);i=Math.
sqrt(i)*Math.cos(a),r=Math.sqrt(r),this.skewX=a,this.skewY=0,this.rotation=-n,this.x=+e[4],this.y=+e[5],this.scaleX=r,this.scaleY=i,this.originX=0,this.
originY=0}},t.prototype.decomposeTransform=function(){if(this.transform){var e=this.parent,r=this.transform;e&&e.transform&&(e.invTransform=e.invTransform||
Le(),Vr(Ma,e.invTransform,r),r=Ma);var i=this.originX,n=this.originY;(i||n)&&(yp[4]=i,yp[5]=n,Vr(Ma,r,yp),Ma[4]-=i,Ma[5]-=n,r=Ma),this.setLocalTransform(
r)}},t.prototype.getGlobalScale=function(e){var r=this.transform;return e=e||[],r?(e[0]=Math.sqrt(r[0]*r[0]+r[1]*r[1]),e[1]=Math.sqrt(r[2]*r[2]+r[3]*r[3]),
r[0]<0&&(e[0]=-e[0]),r[3]<0&&(e[1]=-e[1]),e):(e[0]=1,e[1]=1,e)},t.prototype.transformCoordToLocal=function(e,r){var i=[e,r],n=this.invTransform;return n&&
We(i,i,n),i},t.prototype.transformCoordToGlobal=function(e,r){var i=[e,r],n=this.transform;return n&&We(i,i,n),i},t.prototype.getLineScale=function(){
var e=this.transform;return e&&_p(e[0]-1)>1e-10&&_p(e[3]-1)>1e-10?Math.sqrt(_p(e[0]*e[3]-e[2]*e[1])):1},t.prototype.copyTransform=function(e){mn(this,
e)},t.getLocalTransform=function(e,r){r=r||[];var i=e.originX||0,n=e.originY||0,a=e.scaleX,o=e.scaleY,s=e.anchorX,l=e.anchorY,u=e.rotation||0,f=e.x,c=e.
y,p=e.skewX?Math.tan(e.skewX):0,h=e.skewY?Math.tan(-e.skewY):0;if(i||n||s||l){var v=i+s,d=n+l;r[4]=-v*a-p*d*o,r[5]=-d*o-h*v*a}else r[4]=r[5]=0;return r[0]=
a,r[3]=o,r[1]=h*a,r[2]=p*o,u&&Sa(r,r,u),r[4]+=i+f,r[5]+=n+c,r},t.initDefaultProps=(function(){var e=t.prototype;e.scaleX=e.scaleY=e.globalScaleRatio=1,
e.x=e.y=e.originX=e.originY=e.skewX=e.skewY=e.rotation=e.anchorX=e.anchorY=0})(),t})(),Sp=xp.getLocalTransform;function Oa(){return new xp}var Wt=["x",
"y","originX","originY","anchorX","anchorY","rotation","scaleX","scaleY","skewX","skewY"];function mn(t,e){return Zm(t,e,Wt)}var Ti=xp;function ar(t){Hl||(Hl=new xr(100)),t=t||Ht;var e=Hl.get(t);return e||(e={font:t,strWidthCache:new xr(500),asciiWidthMap:null,asciiWidthMapTried:!1,stWideCharWidth:Ve.
measureText("\u56FD",t).width,asciiCharWidth:Ve.measureText("a",t).width},Hl.put(t,e)),e}var Hl;function iA(t){if(!(Tp>=ly)){t=t||Ht;for(var e=[],r=+new Date,
i=0;i<=127;i++)e[i]=Ve.measureText(String.fromCharCode(i),t).width;var n=+new Date-r;return n>16?Tp=ly:n>2&&Tp++,e}}var Tp=0,ly=5;function bp(t,e){return t.
asciiWidthMapTried||(t.asciiWidthMap=iA(t.font),t.asciiWidthMapTried=!0),0<=e&&e<=127?t.asciiWidthMap!=null?t.asciiWidthMap[e]:t.asciiCharWidth:t.stWideCharWidth}
function or(t,e){var r=t.strWidthCache,i=r.get(e);return i==null&&(i=Ve.measureText(e,t.font).width,r.put(e,i)),i}function uy(t,e,r,i){var n=or(ar(e),
t),a=Qo(e),o=bi(0,n,r),s=Wr(0,a,i),l=new J(o,s,n,a);return l}function Gl(t,e,r,i){var n=((t||"")+"").split(`
`),a=n.length;if(a===1)return uy(n[0],e,r,i);for(var o=new J(0,0,0,0),s=0;s<n.length;s++){var l=uy(n[s],e,r,i);s===0?o.copy(l):o.union(l)}return o}function bi(t,e,r,i){
return r==="right"?i?t+=e:t-=e:r==="center"&&(i?t+=e/2:t-=e/2),t}function Wr(t,e,r,i){return r==="middle"?i?t+=e/2:t-=e/2:r==="bottom"&&(i?t+=e:t-=e),
t}function Qo(t){return ar(t).stWideCharWidth}function Yr(t,e){return typeof t=="string"?t.lastIndexOf("%")>=0?parseFloat(t)/100*e:parseFloat(t):t}function Yl(t,e,r){var i=e.position||"inside",n=e.
distance!=null?e.distance:5,a=r.height,o=r.width,s=a/2,l=r.x,u=r.y,f="left",c="top";if(i instanceof Array)l+=Yr(i[0],r.width),u+=Yr(i[1],r.height),f=null,
c=null;else switch(i){case"left":l-=n,u+=s,f="right",c="middle";break;case"right":l+=n+o,u+=s,c="middle";break;case"top":l+=o/2,u-=n,f="center",c="bot\
tom";break;case"bottom":l+=o/2,u+=a+n,f="center";break;case"inside":l+=o/2,u+=s,f="center",c="middle";break;case"insideLeft":l+=n,u+=s,c="middle";break;case"\
insideRight":l+=o-n,u+=s,f="right",c="middle";break;case"insideTop":l+=o/2,u+=n,f="center";break;case"insideBottom":l+=o/2,u+=a-n,f="center",c="bottom";
break;case"insideTopLeft":l+=n,u+=n;break;case"insideTopRight":l+=o-n,u+=n,f="right";break;case"insideBottomLeft":l+=n,u+=a-n,c="bottom";break;case"in\
sideBottomRight":l+=o-n,u+=a-n,f="right",c="bottom";break}return t=t||{},t.x=l,t.y=u,t.align=f,t.verticalAlign=c,t}var Cp="__zr_normal__",wp=Wt.concat(["ignore"]),nA=Ot(Wt,function(t,e){return t[e]=!0,t},{ignore:!1}),La={},aA=new J(0,0,0,0),Wl=[],Xl=0,Ra=1,Dp=(function(){
function t(e){this.id=ml(),this.animators=[],this.currentStates=[],this.states={},this._init(e)}return t.prototype._init=function(e){this.attr(e)},t.prototype.
drift=function(e,r,i){switch(this.draggable){case"horizontal":r=0;break;case"vertical":e=0;break}var n=this.transform;n||(n=this.transform=[1,0,0,1,0,
0]),n[4]+=e,n[5]+=r,this.decomposeTransform(),this.markRedraw()},t.prototype.beforeUpdate=function(){},t.prototype.afterUpdate=function(){},t.prototype.
update=function(){this.updateTransform(),this.__dirty&&this.updateInnerText()},t.prototype.updateInnerText=function(e){var r=this._textContent;if(r&&(!r.
ignore||e)){this.textConfig||(this.textConfig={});var i=this.textConfig,n=i.local,a=r.innerTransformable,o=void 0,s=void 0,l=!1;a.parent=n?this:null;var u=!1;
a.copyTransform(r);var f=i.position!=null,c=i.autoOverflowArea,p=void 0;if((c||f)&&(p=aA,i.layoutRect?p.copy(i.layoutRect):p.copy(this.getBoundingRect()),
n||p.applyTransform(this.transform)),f){this.calculateTextPosition?this.calculateTextPosition(La,i,p):Yl(La,i,p),a.x=La.x,a.y=La.y,o=La.align,s=La.verticalAlign;
var h=i.origin;if(h&&i.rotation!=null){var v=void 0,d=void 0;h==="center"?(v=p.width*.5,d=p.height*.5):(v=Yr(h[0],p.width),d=Yr(h[1],p.height)),u=!0,a.
originX=-a.x+v+(n?0:p.x),a.originY=-a.y+d+(n?0:p.y)}}i.rotation!=null&&(a.rotation=i.rotation);var m=i.offset;m&&(a.x+=m[0],a.y+=m[1],u||(a.originX=-m[0],
a.originY=-m[1]));var g=this._innerTextDefaultStyle||(this._innerTextDefaultStyle={});if(c){var y=g.overflowRect=g.overflowRect||new J(0,0,0,0);a.getLocalTransform(
Wl),rr(Wl,Wl),J.copy(y,p),y.applyTransform(Wl)}else g.overflowRect=null;var _=i.inside==null?typeof i.position=="string"&&i.position.indexOf("inside")>=
0:i.inside,x=void 0,S=void 0,b=void 0;_&&this.canBeInsideText()?(x=i.insideFill,S=i.insideStroke,(x==null||x==="auto")&&(x=this.getInsideTextFill()),(S==
null||S==="auto")&&(S=this.getInsideTextStroke(x),b=!0)):(x=i.outsideFill,S=i.outsideStroke,(x==null||x==="auto")&&(x=this.getOutsideFill()),(S==null||
S==="auto")&&(S=this.getOutsideStroke(x),b=!0)),x=x||"#000",(x!==g.fill||S!==g.stroke||b!==g.autoStroke||o!==g.align||s!==g.verticalAlign)&&(l=!0,g.fill=
x,g.stroke=S,g.autoStroke=b,g.align=o,g.verticalAlign=s,r.setDefaultTextStyle(g)),r.__dirty|=He,l&&r.dirtyStyle(!0)}},t.prototype.canBeInsideText=function(){
return!0},t.prototype.getInsideTextFill=function(){return"#fff"},t.prototype.getInsideTextStroke=function(e){return"#000"},t.prototype.getOutsideFill=
function(){return this.__zr&&this.__zr.isDarkMode()?jo:Ko},t.prototype.getOutsideStroke=function(e){var r=this.__zr&&this.__zr.getBackgroundColor(),i=typeof r==
"string"&&ir(r);i||(i=[255,255,255,1]);for(var n=i[3],a=this.__zr.isDarkMode(),o=0;o<3;o++)i[o]=i[o]*n+(a?0:255)*(1-n);return i[3]=1,Yo(i,"rgba")},t.prototype.
traverse=function(e,r){},t.prototype.attrKV=function(e,r){e==="textConfig"?this.setTextConfig(r):e==="textContent"?this.setTextContent(r):e==="clipPat\
h"?this.setClipPath(r):e==="extra"?(this.extra=this.extra||{},N(this.extra,r)):this[e]=r},t.prototype.hide=function(){this.ignore=!0,this.markRedraw()},
t.prototype.show=function(){this.ignore=!1,this.markRedraw()},t.prototype.attr=function(e,r){if(typeof e=="string")this.attrKV(e,r);else if(V(e))for(var i=e,
n=ae(i),a=0;a<n.length;a++){var o=n[a];this.attrKV(o,e[o])}return this.markRedraw(),this},t.prototype.saveCurrentToNormalState=function(e){this._innerSaveToNormal(
e);for(var r=this._normalState,i=0;i<this.animators.length;i++){var n=this.animators[i],a=n.__fromStateTransition;if(!(n.getLoop()||a&&a!==Cp)){var o=n.
targetName,s=o?r[o]:r;n.saveTo(s)}}},t.prototype._innerSaveToNormal=function(e){var r=this._normalState;r||(r=this._normalState={}),e.textConfig&&!r.textConfig&&
(r.textConfig=this.textConfig),this._savePrimaryToNormal(e,r,wp)},t.prototype._savePrimaryToNormal=function(e,r,i){for(var n=0;n<i.length;n++){var a=i[n];
e[a]!=null&&!(a in r)&&(r[a]=this[a])}},t.prototype.hasState=function(){return this.currentStates.length>0},t.prototype.getState=function(e){return this.
states[e]},t.prototype.ensureState=function(e){var r=this.states;return r[e]||(r[e]={}),r[e]},t.prototype.clearStates=function(e){this.useState(Cp,!1,
e)},t.prototype.useState=function(e,r,i,n){var a=e===Cp,o=this.hasState();if(!(!o&&a)){var s=this.currentStates,l=this.stateTransition;if(!(re(s,e)>=0&&
(r||s.length===1))){var u;if(this.stateProxy&&!a&&(u=this.stateProxy(e)),u||(u=this.states&&this.states[e]),!u&&!a){da("State "+e+" not exists.");return}
a||this.saveCurrentToNormalState(u);var f=this._textContent,c=cy(this,f,u,n);c&&!this.__inHover&&(this.__inHover=c),this._applyStateObj(e,u,this._normalState,
r,hy(this,i,l),l);var p=this._textGuide;return f&&f.useState(e,r,i,!!c),p&&p.useState(e,r,i,!!c),a?(this.currentStates=[],this._normalState={}):r?this.
currentStates.push(e):this.currentStates=[e],this._updateAnimationTargets(),this.markRedraw(),!c&&this.__inHover&&(this.__inHover=Xl,this.__dirty&=~He),
u}}},t.prototype.useStates=function(e,r,i){if(!e.length)this.clearStates();else{var n=[],a=this.currentStates,o=e.length,s=o===a.length;if(s){for(var l=0;l<
o;l++)if(e[l]!==a[l]){s=!1;break}}if(s)return;for(var l=0;l<o;l++){var u=e[l],f=void 0;this.stateProxy&&(f=this.stateProxy(u,e)),f||(f=this.states[u]),
f&&n.push(f)}var c=n[o-1],p=this._textContent,h=cy(this,p,c,i);h&&!this.__inHover&&(this.__inHover=h);var v=this._mergeStates(n),d=this.stateTransition;
this.saveCurrentToNormalState(v),this._applyStateObj(e.join(","),v,this._normalState,!1,hy(this,r,d),d);var m=this._textGuide;p&&p.useStates(e,r,!!h),
m&&m.useStates(e,r,!!h),this._updateAnimationTargets(),this.currentStates=e.slice(),this.markRedraw(),!h&&this.__inHover&&(this.__inHover=Xl,this.__dirty&=
~He)}},t.prototype.isSilent=function(){for(var e=this;e;){if(e.silent)return!0;var r=e.__hostTarget;e=r?e.ignoreHostSilent?null:r:e.parent}return!1},t.
prototype._updateAnimationTargets=function(){for(var e=0;e<this.animators.length;e++){var r=this.animators[e];r.targetName&&r.changeTarget(this[r.targetName])}},
t.prototype.removeState=function(e){var r=re(this.currentStates,e);if(r>=0){var i=this.currentStates.slice();i.splice(r,1),this.useStates(i)}},t.prototype.
replaceState=function(e,r,i){var n=this.currentStates.slice(),a=re(n,e),o=re(n,r)>=0;a>=0?o?n.splice(a,1):n[a]=r:i&&!o&&n.push(r),this.useStates(n)},t.
prototype.toggleState=function(e,r){r?this.useState(e,!0):this.removeState(e)},t.prototype._mergeStates=function(e){for(var r={},i,n=0;n<e.length;n++){
var a=e[n];N(r,a),a.textConfig&&(i=i||{},N(i,a.textConfig))}return i&&(r.textConfig=i),r},t.prototype._applyStateObj=function(e,r,i,n,a,o){if(this.__inHover!==
Ra){var s=!(r&&n);r&&r.textConfig?(this.textConfig=N({},n?this.textConfig:i.textConfig),N(this.textConfig,r.textConfig)):s&&i.textConfig&&(this.textConfig=
i.textConfig);for(var l={},u=!1,f=0;f<wp.length;f++){var c=wp[f],p=a&&nA[c];r&&r[c]!=null?p?(u=!0,l[c]=r[c]):this[c]=r[c]:s&&i[c]!=null&&(p?(u=!0,l[c]=
i[c]):this[c]=i[c])}if(!a)for(var f=0;f<this.animators.length;f++){var h=this.animators[f],v=h.targetName;h.getLoop()||h.__changeFinalValue(v?(r||i)[v]:
r||i)}u&&this._transitionState(e,l,o)}},t.prototype._attachComponent=function(e){if(!(e.__zr&&!e.__hostTarget)&&e!==this){var r=this.__zr;r&&e.addSelfToZr(
r),e.__zr=r,e.__hostTarget=this}},t.prototype._detachComponent=function(e){e.__zr&&e.removeSelfFromZr(e.__zr),e.__zr=null,e.__hostTarget=null},t.prototype.
getClipPath=function(){return this._clipPath},t.prototype.setClipPath=function(e){this._clipPath&&this._clipPath!==e&&this.removeClipPath(),this._attachComponent(
e),this._clipPath=e,this.markRedraw()},t.prototype.removeClipPath=function(){var e=this._clipPath;e&&(this._detachComponent(e),this._clipPath=null,this.
markRedraw())},t.prototype.getTextContent=function(){return this._textContent},t.prototype.setTextContent=function(e){var r=this._textContent;r!==e&&(r&&
r!==e&&this.removeTextContent(),e.innerTransformable=new Ti,this._attachComponent(e),this._textContent=e,this.markRedraw())},t.prototype.setTextConfig=
function(e){this.textConfig||(this.textConfig={}),N(this.textConfig,e),this.markRedraw()},t.prototype.removeTextConfig=function(){this.textConfig=null,
this.markRedraw()},t.prototype.removeTextContent=function(){var e=this._textContent;e&&(e.innerTransformable=null,this._detachComponent(e),this._textContent=
null,this._innerTextDefaultStyle=null,this.markRedraw())},t.prototype.getTextGuideLine=function(){return this._textGuide},t.prototype.setTextGuideLine=
function(e){this._textGuide&&this._textGuide!==e&&this.removeTextGuideLine(),this._attachComponent(e),this._textGuide=e,this.markRedraw()},t.prototype.
removeTextGuideLine=function(){var e=this._textGuide;e&&(this._detachComponent(e),this._textGuide=null,this.markRedraw())},t.prototype.markRedraw=function(){
this.__dirty|=He;var e=this.__zr;e&&(this.__inHover?e.refreshHover():e.refresh()),this.__hostTarget&&this.__hostTarget.markRedraw()},t.prototype.dirty=
function(){this.markRedraw()},t.prototype.addSelfToZr=function(e){if(this.__zr!==e){this.__zr=e;var r=this.animators;if(r)for(var i=0;i<r.length;i++)e.
animation.addAnimator(r[i]);this._clipPath&&this._clipPath.addSelfToZr(e),this._textContent&&this._textContent.addSelfToZr(e),this._textGuide&&this._textGuide.
addSelfToZr(e)}},t.prototype.removeSelfFromZr=function(e){if(this.__zr){this.__zr=null;var r=this.animators;if(r)for(var i=0;i<r.length;i++)e.animation.
removeAnimator(r[i]);this._clipPath&&this._clipPath.removeSelfFromZr(e),this._textContent&&this._textContent.removeSelfFromZr(e),this._textGuide&&this.
_textGuide.removeSelfFromZr(e)}},t.prototype.animate=function(e,r,i){var n=e?this[e]:this,a=new Zo(n,r,i);return e&&(a.targetName=e),this.addAnimator(
a,e),a},t.prototype.addAnimator=function(e,r){var i=this.__zr,n=this;e.during(function(){n.updateDuringAnimation(r)}).done(function(){var a=n.animators,
o=re(a,e);o>=0&&a.splice(o,1)}),this.animators.push(e),i&&i.animation.addAnimator(e),i&&i.wakeUp()},t.prototype.updateDuringAnimation=function(e){this.
markRedraw()},t.prototype.stopAnimation=function(e,r){for(var i=this.animators,n=i.length,a=[],o=0;o<n;o++){var s=i[o];!e||e===s.scope?s.stop(r):a.push(
s)}return this.animators=a,this},t.prototype.animateTo=function(e,r,i){Ep(this,e,r,i)},t.prototype.animateFrom=function(e,r,i){Ep(this,e,r,i,!0)},t.prototype.
_transitionState=function(e,r,i,n){for(var a=Ep(this,r,i,n),o=0;o<a.length;o++)a[o].__fromStateTransition=e},t.prototype.getBoundingRect=function(){return null},
t.prototype.getPaintRect=function(){return null},t.initDefaultProps=(function(){var e=t.prototype;e.type="element",e.name="",e.ignore=e.silent=e.ignoreHostSilent=
e.isGroup=e.draggable=e.dragging=e.ignoreClip=!1,e.__inHover=Xl,e.__dirty=He;var r={};function i(a,o,s){r[a+o+s]||(console.warn("DEPRECATED: '"+a+"' h\
as been deprecated. use '"+o+"', '"+s+"' instead"),r[a+o+s]=!0)}function n(a,o,s,l){Object.defineProperty(e,a,{get:function(){if(!this[o]){var f=this[o]=
[];u(this,f)}return this[o]},set:function(f){this[s]=f[0],this[l]=f[1],this[o]=f,u(this,f)}});function u(f,c){Object.defineProperty(c,0,{get:function(){
return f[s]},set:function(p){f[s]=p}}),Object.defineProperty(c,1,{get:function(){return f[l]},set:function(p){f[l]=p}})}}Object.defineProperty&&(n("po\
sition","_legacyPos","x","y"),n("scale","_legacyScale","scaleX","scaleY"),n("origin","_legacyOrigin","originX","originY"))})(),t})();pt(Dp,Qe);pt(Dp,Ti);
function Ep(t,e,r,i,n){r=r||{};var a=[];vy(t,"",t,e,r,i,a,n);var o=a.length,s=!1,l=r.done,u=r.aborted,f=function(){s=!0,o--,o<=0&&(s?l&&l():u&&u())},c=function(){
o--,o<=0&&(s?l&&l():u&&u())};o||l&&l(),a.length>0&&r.during&&a[0].during(function(v,d){r.during(d)});for(var p=0;p<a.length;p++){var h=a[p];f&&h.done(
f),c&&h.aborted(c),r.force&&h.duration(r.duration),h.start(r.easing)}return a}function Ap(t,e,r){for(var i=0;i<r;i++)t[i]=e[i]}function oA(t){return Ne(
t[0])}function sA(t,e,r){if(Ne(e[r]))if(Ne(t[r])||(t[r]=[]),Be(e[r])){var i=e[r].length;t[r].length!==i&&(t[r]=new e[r].constructor(i),Ap(t[r],e[r],i))}else{
var n=e[r],a=t[r],o=n.length;if(oA(n))for(var s=n[0].length,l=0;l<o;l++)a[l]?Ap(a[l],n[l],s):a[l]=Array.prototype.slice.call(n[l]);else Ap(a,n,o);a.length=
n.length}else t[r]=e[r]}function lA(t,e){return t===e||Ne(t)&&Ne(e)&&uA(t,e)}function uA(t,e){var r=t.length;if(r!==e.length)return!1;for(var i=0;i<r;i++)
if(t[i]!==e[i])return!1;return!0}function vy(t,e,r,i,n,a,o,s){for(var l=ae(i),u=n.duration,f=n.delay,c=n.additive,p=n.setToFinal,h=!V(a),v=t.animators,
d=[],m=0;m<l.length;m++){var g=l[m],y=i[g];if(y!=null&&r[g]!=null&&(h||a[g]))if(V(y)&&!Ne(y)&&!vi(y)){if(e){s||(r[g]=y,t.updateDuringAnimation(e));continue}
vy(t,g,r[g],y,n,a&&a[g],o,s)}else d.push(g);else s||(r[g]=y,t.updateDuringAnimation(e),d.push(g))}var _=d.length;if(!c&&_)for(var x=0;x<v.length;x++){
var S=v[x];if(S.targetName===e){var b=S.stopTracks(d);if(b){var C=re(v,S);v.splice(C,1)}}}if(n.force||(d=ke(d,function(D){return!lA(i[D],r[D])}),_=d.length),
_>0||n.force&&!o.length){var A=void 0,w=void 0,E=void 0;if(s){w={},p&&(A={});for(var x=0;x<_;x++){var g=d[x];w[g]=r[g],p?A[g]=i[g]:r[g]=i[g]}}else if(p){
E={};for(var x=0;x<_;x++){var g=d[x];E[g]=cn(r[g]),sA(r,i,g)}}var S=new Zo(r,!1,!1,c?ke(v,function(O){return O.targetName===e}):null);S.targetName=e,n.
scope&&(S.scope=n.scope),p&&A&&S.whenWithKeys(0,A,d),E&&S.whenWithKeys(0,E,d),S.whenWithKeys(u??500,s?w:i,d).delay(f||0),t.addAnimator(S,e),o.push(S)}}
function cy(t,e,r,i){return!(r&&r.hoverLayer||i)||py(t)||e&&py(e)?Xl:Ra}function py(t){return t.type==="text"||t.type==="tspan"}function hy(t,e,r){return!e&&
!t.__inHover&&r&&r.duration>0}var Zl=Dp;var dy=(function(t){P(e,t);function e(r){var i=t.call(this)||this;return i.isGroup=!0,i._children=[],i.attr(r),i}return e.prototype.childrenRef=function(){
return this._children},e.prototype.children=function(){return this._children.slice()},e.prototype.childAt=function(r){return this._children[r]},e.prototype.
childOfName=function(r){for(var i=this._children,n=0;n<i.length;n++)if(i[n].name===r)return i[n]},e.prototype.childCount=function(){return this._children.
length},e.prototype.add=function(r){return r&&r!==this&&r.parent!==this&&(this._children.push(r),this._doAdd(r)),this},e.prototype.addBefore=function(r,i){
if(r&&r!==this&&r.parent!==this&&i&&i.parent===this){var n=this._children,a=n.indexOf(i);a>=0&&(n.splice(a,0,r),this._doAdd(r))}return this},e.prototype.
replace=function(r,i){var n=re(this._children,r);return n>=0&&this.replaceAt(i,n),this},e.prototype.replaceAt=function(r,i){var n=this._children,a=n[i];
if(r&&r!==this&&r.parent!==this&&r!==a){n[i]=r,a.parent=null;var o=this.__zr;o&&a.removeSelfFromZr(o),this._doAdd(r)}return this},e.prototype._doAdd=function(r){
r.parent&&r.parent.remove(r),r.parent=this;var i=this.__zr;i&&i!==r.__zr&&r.addSelfToZr(i),i&&i.refresh()},e.prototype.remove=function(r){var i=this.__zr,
n=this._children,a=re(n,r);return a<0?this:(n.splice(a,1),r.parent=null,i&&r.removeSelfFromZr(i),i&&i.refresh(),this)},e.prototype.removeAll=function(){
for(var r=this._children,i=this.__zr,n=0;n<r.length;n++){var a=r[n];i&&a.removeSelfFromZr(i),a.parent=null}return r.length=0,this},e.prototype.eachChild=
function(r,i){for(var n=this._children,a=0;a<n.length;a++){var o=n[a];r.call(i,o,a)}return this},e.prototype.traverse=function(r,i){for(var n=0;n<this.
_children.length;n++){var a=this._children[n],o=r.call(i,a);a.isGroup&&!o&&a.traverse(r,i)}return this},e.prototype.addSelfToZr=function(r){t.prototype.
addSelfToZr.call(this,r);for(var i=0;i<this._children.length;i++){var n=this._children[i];n.addSelfToZr(r)}},e.prototype.removeSelfFromZr=function(r){
t.prototype.removeSelfFromZr.call(this,r);for(var i=0;i<this._children.length;i++){var n=this._children[i];n.removeSelfFromZr(r)}},e.prototype.getBoundingRect=
function(r){for(var i=new J(0,0,0,0),n=r||this._children,a=[],o=null,s=0;s<n.length;s++){var l=n[s];if(!(l.ignore||l.invisible)){var u=l.getBoundingRect(),
f=l.getLocalTransform(a);f?(J.applyTransform(i,u,f),o=o||i.clone(),o.union(i)):(o=o||u.clone(),o.union(u))}}return o||i},e})(Zl);dy.prototype.type="gr\
oup";var Te=dy;var ql={},my={};function fA(t){delete my[t]}function cA(t){if(!t)return!1;if(typeof t=="string")return Da(t,1)<qo;if(t.colorStops){for(var e=t.colorStops,
r=0,i=e.length,n=0;n<i;n++)r+=Da(e[n].color,1);return r/=i,r<qo}return!1}var pA=(function(){function t(e,r,i){var n=this;this._sleepAfterStill=10,this.
_stillFrameAccum=0,this._needsRefresh=!0,this._needsRefreshHover=!1,this._darkMode=!1,i=i||{},this.dom=r,this.id=e;var a=new Mg,o=i.renderer||"canvas";
ql[o]||(o=ae(ql)[0]),i.useDirtyRect=i.useDirtyRect==null?!1:i.useDirtyRect;var s=new ql[o](r,a,i,e),l=i.ssr||s.ssrOnly;this.storage=a,this.painter=s;var u=!ne.
node&&!ne.worker&&!l?new iy(s.getViewportRoot(),s.root):null,f=i.useCoarsePointer,c=f==null||f==="auto"?ne.touchEventsSupported:!!f,p=44,h;c&&(h=Y(i.pointerSize,
p)),this.handler=new bg(a,s,u,s.root,h),this.animation=new $g({stage:{update:l?null:function(){return n._flush(!1)}}}),l||this.animation.start()}return t.
prototype.add=function(e){this._disposed||!e||(this.storage.addRoot(e),e.addSelfToZr(this),this.refresh())},t.prototype.remove=function(e){this._disposed||
!e||(this.storage.delRoot(e),e.removeSelfFromZr(this),this.refresh())},t.prototype.configLayer=function(e,r){this._disposed||(this.painter.configLayer&&
this.painter.configLayer(e,r),this.refresh())},t.prototype.setBackgroundColor=function(e){this._disposed||(this.painter.setBackgroundColor&&this.painter.
setBackgroundColor(e),this.refresh(),this._backgroundColor=e,this._darkMode=cA(e))},t.prototype.getBackgroundColor=function(){return this._backgroundColor},
t.prototype.setDarkMode=function(e){this._darkMode=e},t.prototype.isDarkMode=function(){return this._darkMode},t.prototype.refreshImmediately=function(e){
this._disposed||this._refresh({animUpdate:!e,refresh:!0,refreshHover:!1})},t.prototype._refresh=function(e){e.animUpdate&&this.animation.update(!0),this.
_needsRefresh=this._needsRefreshHover=!1,this.painter.refresh({refresh:e.refresh,refreshHover:e.refreshHover}),this._needsRefresh=this._needsRefreshHover=
!1},t.prototype.refresh=function(){this._disposed||(this._needsRefresh=!0,this.animation.start())},t.prototype.flush=function(){this._disposed||this._flush(
!0)},t.prototype._flush=function(e){var r,i=pn(),n=this._needsRefresh,a=this._needsRefreshHover;(n||a)&&(r=!0,this._refresh({animUpdate:e,refresh:n,refreshHover:a}));
var o=pn();r?(this._stillFrameAccum=0,this.trigger("rendered",{elapsedTime:o-i})):this._sleepAfterStill>0&&(this._stillFrameAccum++,this._stillFrameAccum>
this._sleepAfterStill&&this.animation.stop())},t.prototype.setSleepAfterStill=function(e){this._sleepAfterStill=e},t.prototype.wakeUp=function(){this.
_disposed||(this.animation.start(),this._stillFrameAccum=0)},t.prototype.refreshHover=function(){this._needsRefreshHover=!0},t.prototype.refreshHoverImmediately=
function(){this._disposed||this._refresh({animUpdate:!1,refresh:!1,refreshHover:!0})},t.prototype.resize=function(e){this._disposed||(e=e||{},this.painter.
resize(e.width,e.height),this.handler.resize())},t.prototype.clearAnimation=function(){this._disposed||this.animation.clear()},t.prototype.getWidth=function(){
if(!this._disposed)return this.painter.getWidth()},t.prototype.getHeight=function(){if(!this._disposed)return this.painter.getHeight()},t.prototype.setCursorStyle=
function(e){this._disposed||this.handler.setCursorStyle(e)},t.prototype.findHover=function(e,r){if(!this._disposed)return this.handler.findHover(e,r)},
t.prototype.on=function(e,r,i){return this._disposed||this.handler.on(e,r,i),this},t.prototype.off=function(e,r){this._disposed||this.handler.off(e,r)},
t.prototype.trigger=function(e,r){this._disposed||this.handler.trigger(e,r)},t.prototype.clear=function(){if(!this._disposed){for(var e=this.storage.getRoots(),
r=0;r<e.length;r++)e[r]instanceof Te&&e[r].removeSelfFromZr(this);this.storage.delAllRoots(),this.painter.clear()}},t.prototype.dispose=function(){this.
_disposed||(this.animation.stop(),this.clear(),this.storage.dispose(),this.painter.dispose(),this.handler.dispose(),this.animation=this.storage=this.painter=
this.handler=null,this._disposed=!0,fA(this.id))},t})();function Mp(t,e){var r=new pA(ml(),t,e);return my[r.id]=r,r}function gy(t,e){ql[t]=e}var hA;function yy(t){hA=t}var _y=1e-4,xy=20;function dA(t){return t.replace(/^\s+|\s+$/g,"")}var De=Math.min,ue=Math.max,Ae=Math.abs,Pt=Math.round,lr=Math.floor,Sr=Math.ceil,gn=Math.pow,Pa=Math.
log,Op=Math.LN10,mA=Math.PI,gA=Math.random;function ur(t,e,r,i){var n=e[0],a=e[1],o=r[0],s=r[1],l=a-n,u=s-o;if(l===0)return u===0?o:(o+s)/2;if(i)if(l>
0){if(t<=n)return o;if(t>=a)return s}else{if(t>=n)return o;if(t<=a)return s}else{if(t===n)return o;if(t===a)return s}return(t-n)/l*u+o}var at=yA;function yA(t,e,r){
switch(t){case"center":case"middle":t="50%";break;case"left":case"top":t="0%";break;case"right":case"bottom":t="100%";break}return Kl(t,e,r)}function Kl(t,e,r){
return U(t)?_A(t)?parseFloat(t)/100*e+(r||0):parseFloat(t):t==null?NaN:+t}function _A(t){return!!dA(t).match(/%$/)}function ve(t,e,r){return isNaN(e)?r?""+t:+t:(e=De(ue(0,e),xy),t=(+t).toFixed(e),r?t:+t)}function yn(t){return t.sort(function(e,r){return e-r}),t}function sr(t){if(t=+t,isNaN(t))return 0;if(t>1e-14){for(var e=1,r=0;r<15;r++,e*=10)if(Pt(t*
e)/e===t)return r}return xA(t)}function xA(t){var e=t.toString().toLowerCase(),r=e.indexOf("e"),i=r>0?+e.slice(r+1):0,n=r>0?r:e.length,a=e.indexOf("."),
o=a<0?0:n-1-a;return ue(0,o-i)}function jl(t,e,r){var i=Ae(t[1]-t[0]);if(!isFinite(i)||i===0)return NaN;var n=Pa(2*Ae(r||1)*Ae(i))/Op,a=Pa(Ae(e))/Op,o=ue(0,Sr(-n+a));return isFinite(
o)||(o=NaN),o}function Xr(t,e){var r=ue(sr(t),sr(e)),i=t+e;return r>xy?i:ve(i,r)}var Lp=gn(2,53)-1;function Rp(t){var e=mA*2;return(t%e+e)%e}function $o(t){return t>
-_y&&t<_y}var SA=/^(?:(\d{4})(?:[-\/](\d{1,2})(?:[-\/](\d{1,2})(?:[T ](\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,](\d+))?)?)?(Z|[\+\-]\d\d:?\d\d)?)?)?)?)?$/;
function Tr(t){if(t instanceof Date)return t;if(U(t)){var e=SA.exec(t);if(!e)return new Date(NaN);if(e[8]){var r=+e[4]||0;return e[8].toUpperCase()!==
"Z"&&(r-=+e[8].slice(0,3)),new Date(Date.UTC(+e[1],+(e[2]||1)-1,+e[3]||1,r,+(e[5]||0),+e[6]||0,e[7]?+e[7].substring(0,3):0))}else return new Date(+e[1],
+(e[2]||1)-1,+e[3]||1,+e[4]||0,+(e[5]||0),+e[6]||0,e[7]?+e[7].substring(0,3):0)}else if(t==null)return new Date(NaN);return new Date(Pt(t))}function Ql(t){
return gn(10,$l(t))}function $l(t){if(t===0)return 0;var e=lr(Pa(t)/Op);return t/gn(10,e)>=10&&e++,e}var Pp=2;function _n(t,e){var r=$l(t),i=gn(10,r),n=t/i,a;return e===Pp?a=1:e?n<1.5?a=1:n<2.5?a=2:n<4?a=3:n<7?a=5:a=10:n<1?a=1:n<2?a=2:n<3?a=3:n<5?a=5:
a=10,t=a*i,ve(t,-r)}function br(t){var e=parseFloat(t);return e==t&&(e!==0||!U(t)||t.indexOf("x")<=0)?e:NaN}function Ip(t){return!isNaN(br(t))}function Jo(){return Pt(gA()*
9)}function Sy(t,e){return e===0?t:Sy(e,t%e)}function Np(t,e){return t==null?e:e==null?t:t*e/Sy(t,e)}function ot(t){return t!=null&&isFinite(t)}var TA="[ECharts] ",by={},bA=typeof console<"u"&&console.warn&&console.log;function CA(t,e,r){if(bA){if(r){if(by[e])return;by[e]=!0}console[t](TA+e)}}function kp(t,e){CA("error",t,e)}function ze(t){throw new Error(t)}function Cy(t,e,r){return(e-t)*r+t}var wy="series\0",wA="\0_ec_\0";function be(t){return t instanceof Array?t:t==null?[]:[t]}function Bp(t,e,r){if(t){
t[e]=t[e]||{},t.emphasis=t.emphasis||{},t.emphasis[e]=t.emphasis[e]||{};for(var i=0,n=r.length;i<n;i++){var a=r[i];!t.emphasis[e].hasOwnProperty(a)&&t[e].
hasOwnProperty(a)&&(t.emphasis[e][a]=t[e][a])}}}var zp=["fontStyle","fontWeight","fontSize","fontFamily","rich","tag","color","textBorderColor","textB\
orderWidth","width","height","lineHeight","align","verticalAlign","baseline","shadowColor","shadowBlur","shadowOffsetX","shadowOffsetY","textShadowCol\
or","textShadowBlur","textShadowOffsetX","textShadowOffsetY","backgroundColor","borderColor","borderWidth","borderRadius","padding"];function Zr(t){return V(
t)&&!k(t)&&!(t instanceof Date)?t.value:t}function Ey(t){return V(t)&&!(t instanceof Array)}function Ay(t,e,r){var i=r==="normalMerge",n=r==="replaceM\
erge",a=r==="replaceAll";t=t||[],e=(e||[]).slice();var o=H();T(e,function(l,u){if(!V(l)){e[u]=null;return}});var s=EA(t,o,r);return(i||n)&&AA(s,t,o,e),
i&&DA(s,e),i||n?MA(s,e,n):a&&OA(s,e),LA(s),s}function EA(t,e,r){var i=[];if(r==="replaceAll")return i;for(var n=0;n<t.length;n++){var a=t[n];a&&a.id!=
null&&e.set(a.id,n),i.push({existing:r==="replaceMerge"||Ia(a)?null:a,newOption:null,keyInfo:null,brandNew:null})}return i}function AA(t,e,r,i){T(i,function(n,a){
if(!(!n||n.id==null)){var o=es(n.id),s=r.get(o);if(s!=null){var l=t[s];Ye(!l.newOption,'Duplicated option on id "'+o+'".'),l.newOption=n,l.existing=e[s],
i[a]=null}}})}function DA(t,e){T(e,function(r,i){if(!(!r||r.name==null))for(var n=0;n<t.length;n++){var a=t[n].existing;if(!t[n].newOption&&a&&(a.id==
null||r.id==null)&&!Ia(r)&&!Ia(a)&&Dy("name",a,r)){t[n].newOption=r,e[i]=null;return}}})}function MA(t,e,r){T(e,function(i){if(i){for(var n,a=0;(n=t[a])&&
(n.newOption||Ia(n.existing)||n.existing&&i.id!=null&&!Dy("id",i,n.existing));)a++;n?(n.newOption=i,n.brandNew=r):t.push({newOption:i,brandNew:r,existing:null,
keyInfo:null}),a++}})}function OA(t,e){T(e,function(r){t.push({newOption:r,brandNew:!0,existing:null,keyInfo:null})})}function LA(t){var e=H();T(t,function(r){
var i=r.existing;i&&e.set(i.id,r)}),T(t,function(r){var i=r.newOption;Ye(!i||i.id==null||!e.get(i.id)||e.get(i.id)===r,"id duplicates: "+(i&&i.id)),i&&
i.id!=null&&e.set(i.id,r),!r.keyInfo&&(r.keyInfo={})}),T(t,function(r,i){var n=r.existing,a=r.newOption,o=r.keyInfo;if(V(a)){if(o.name=a.name!=null?es(
a.name):n?n.name:wy+i,n)o.id=es(n.id);else if(a.id!=null)o.id=es(a.id);else{var s=0;do o.id="\0"+o.name+"\0"+s++;while(e.get(o.id))}e.set(o.id,r)}})}function Dy(t,e,r){
var i=It(e[t],null),n=It(r[t],null);return i!=null&&n!=null&&i===n}function es(t){return It(t,"")}function It(t,e){return t==null?e:U(t)?t:he(t)||Po(t)?
t+"":e}function Jl(t){var e=t.name;return!!(e&&e.indexOf(wy))}function Ia(t){return t&&t.id!=null&&es(t.id).indexOf(wA)===0}function My(t,e,r){T(t,function(i){var n=i.newOption;V(n)&&(i.keyInfo.mainType=e,i.keyInfo.subType=RA(e,n,i.existing,r))})}function RA(t,e,r,i){var n=e.
type?e.type:r?r.subType:i.determineSubType(t,e);return n}function Xt(t,e){if(e.dataIndexInside!=null)return e.dataIndexInside;if(e.dataIndex!=null)return k(e.dataIndex)?z(e.dataIndex,function(r){return t.indexOfRawIndex(
r)}):t.indexOfRawIndex(e.dataIndex);if(e.name!=null)return k(e.name)?z(e.name,function(r){return t.indexOfName(r)}):t.indexOfName(e.name)}function K(){
var t="__ec_inner_"+PA++;return function(e){return e[t]||(e[t]={})}}var PA=Jo();function eu(t,e,r){var i=ts(e,r),n=i.mainTypeSpecified,a=i.queryOptionMap,
o=i.others,s=o,l=r?r.defaultMainType:null;return!n&&l&&a.set(l,{}),a.each(function(u,f){var c=Ci(t,f,u,{useDefault:l===f,enableAll:r&&r.enableAll!=null?
r.enableAll:!0,enableNone:r&&r.enableNone!=null?r.enableNone:!0});s[f+"Models"]=c.models,s[f+"Model"]=c.models[0]}),s}function ts(t,e){var r;if(U(t)){
var i={};i[t+"Index"]=0,r=i}else r=t;var n=H(),a={},o=!1;return T(r,function(s,l){if(l==="dataIndex"||l==="dataIndexInside"){a[l]=s;return}var u=l.match(
/^(\w+)(Index|Id|Name)$/)||[],f=u[1],c=(u[2]||"").toLowerCase();if(!(!f||!c||e&&e.includeMainTypes&&re(e.includeMainTypes,f)<0)){o=o||!!f;var p=n.get(
f)||n.set(f,{});p[c]=s}}),{mainTypeSpecified:o,queryOptionMap:n,others:a}}var Ue={useDefault:!0,enableAll:!1,enableNone:!1},Oy={useDefault:!1,enableAll:!0,
enableNone:!0};function Ci(t,e,r,i){i=i||Ue;var n=r.index,a=r.id,o=r.name,s={models:null,specified:n!=null||a!=null||o!=null};if(!s.specified){var l=void 0;
return s.models=i.useDefault&&(l=t.getComponent(e))?[l]:[],s}if(n==="none"||n===!1){if(i.enableNone)return s.models=[],s;n=-1}return n==="all"&&(i.enableAll?
n=a=o=null:n=-1),s.models=t.queryComponents({mainType:e,index:n,id:a,name:o}),s}function Ly(t,e,r){var i={};i[e+"Id"]=t[e+"Id"],i[e+"Index"]=t[e+"Inde\
x"],i[e+"Name"]=t[e+"Name"];var n={mainType:e,query:i};return r&&(n.subType=r),n}function Up(t,e,r){t.setAttribute?t.setAttribute(e,r):t[e]=r}function Ry(t,e){
return t.getAttribute?t.getAttribute(e):t[e]}function Py(t){return t==="auto"?ne.domSupported?"html":"richText":t||"html"}function Fp(t,e,r,i,n){var a=e==null||e==="auto";if(i==null)return i;if(he(i)){var o=Cy(r||0,i,n);return ve(o,a?Math.max(sr(r||0),sr(i)):e)}else{if(U(
i))return n<1?r:i;for(var s=[],l=r,u=i,f=Math.max(l?l.length:0,u.length),c=0;c<f;++c){var p=t.getDimensionInfo(c);if(p&&p.type==="ordinal")s[c]=(n<1&&
l?l:u)[c];else{var h=l&&l[c]?l[c]:0,v=u[c],o=Cy(h,v,n);s[c]=ve(o,a?Math.max(sr(h),sr(v)):e)}}return s}}var gB=(function(){function t(){}return t.prototype.
reset=function(e,r,i,n){return this._list=e,this._step=n=n||1,this._idx=r,this._end=i??(n>0?e.length:0),this.item=null,this.key=NaN,this},t.prototype.
next=function(){return(this._step>0?this._idx<this._end:this._idx>=this._end)?(this.item=this._list[this._idx],this.key=this._idx=this._idx+this._step,
!0):!1},t})();function nt(){return[1/0,-1/0]}function rs(t,e){fr(e)&&(e<t[0]&&(t[0]=e),e>t[1]&&(t[1]=e))}function Vp(t,e){fr(e)&&e<t[0]&&(t[0]=e)}function Hp(t,e){fr(
e)&&e>t[1]&&(t[1]=e)}function Iy(t,e){qr(e[0],e[1])&&(e[0]<t[0]&&(t[0]=e[0]),e[1]>t[1]&&(t[1]=e[1]))}function fr(t){return t!=null&&isFinite(t)}function qr(t,e){
return fr(t)&&fr(e)&&t<=e}function Ny(t){var e=t[1]-t[0];return isFinite(e)&&e>=0}function Na(t){qr(t[0],t[1])&&t[0]>t[1]&&(t[0]=t[1])}function ka(){var t="\
__ec_once_"+IA++;return function(e,r){B(e,t)||(e[t]=1,r())}}var IA=Jo();function Ba(t,e,r){var i=H(),n=0;T(t,function(a){var o=e(a),s=i.get(o)||0;r&&r(
a,s),!s&&!r&&(t[n++]=a),i.set(o,s+1)}),r||(t.length=n)}function ky(t){return t.value+""}function By(t){return t+""}function zy(t,e){return Y(e,!0)?t.seriesIndex+
2:0}function Uy(t,e,r){var i=t.getData().count();return{progressiveRender:r.progressiveEnabled&&e.incrementalPrepareRender&&i>=r.threshold,large:t.get(
"large")&&i>=t.get("largeThreshold"),modDataCount:t.get("progressiveChunkMode")==="mod"?t.getData().count():null}}function tu(t){return{overallReset:t}}var NA=".",Sn="___EC__COMPONENT__CONTAINER___",Fy="___EC__EXTENDED_CLASS___";function Tt(t){var e={main:"",sub:""};if(t){var r=t.split(NA);e.main=r[0]||
"",e.sub=r[1]||""}return e}function kA(t){Ye(/^[a-zA-Z0-9_]+([.][a-zA-Z0-9_]+)?$/.test(t),'componentType "'+t+'" illegal')}function Vy(t){return!!(t&&
t[Fy])}function za(t,e){t.$constructor=t,t.extend=function(r){var i=this,n;return BA(i)?n=(function(a){P(o,a);function o(){return a.apply(this,arguments)||
this}return o})(i):(n=function(){(r.$constructor||i).apply(this,arguments)},qm(n,this)),N(n.prototype,r),n[Fy]=!0,n.extend=this.extend,n.superCall=UA,
n.superApply=FA,n.superClass=i,n}}function BA(t){return W(t)&&/^class\s/.test(Function.prototype.toString.call(t))}function ru(t,e){t.extend=e.extend}
var zA=Math.round(Math.random()*10);function Hy(t){var e=["__\0is_clz",zA++].join("_");t.prototype[e]=!0,t.isInstance=function(r){return!!(r&&r[e])}}function UA(t,e){
for(var r=[],i=2;i<arguments.length;i++)r[i-2]=arguments[i];return this.superClass.prototype[e].apply(t,r)}function FA(t,e,r){return this.superClass.prototype[e].
apply(t,r)}function wi(t){var e={};t.registerClass=function(i){var n=i.type||i.prototype.type;if(n){kA(n),i.prototype.type=n;var a=Tt(n);if(!a.sub)e[a.
main]=i;else if(a.sub!==Sn){var o=r(a);o[a.sub]=i}}return i},t.getClass=function(i,n,a){var o=e[i];if(o&&o[Sn]&&(o=n?o[n]:null),a&&!o)throw new Error(
n?"Component "+i+"."+(n||"")+" is used but not imported.":i+".type should be specified.");return o},t.getClassesByMainType=function(i){var n=Tt(i),a=[],
o=e[n.main];return o&&o[Sn]?T(o,function(s,l){l!==Sn&&a.push(s)}):a.push(o),a},t.hasClass=function(i){var n=Tt(i);return!!e[n.main]},t.getAllClassMainTypes=
function(){var i=[];return T(e,function(n,a){i.push(a)}),i},t.hasSubTypes=function(i){var n=Tt(i),a=e[n.main];return a&&a[Sn]};function r(i){var n=e[i.
main];return(!n||!n[Sn])&&(n=e[i.main]={},n[Sn]=!0),n}}function Cr(t,e){for(var r=0;r<t.length;r++)t[r][1]||(t[r][1]=t[r][0]);return e=e||!1,function(i,n,a){for(var o={},s=0;s<t.length;s++){var l=t[s][1];if(!(n&&
re(n,l)>=0||a&&re(a,l)<0)){var u=i.getShallow(l,e);u!=null&&(o[t[s][0]]=u)}}return o}}var VA=[["fill","color"],["shadowBlur"],["shadowOffsetX"],["shadowOffsetY"],["opacity"],["shadowColor"]],HA=Cr(VA),Gy=(function(){function t(){}return t.
prototype.getAreaStyle=function(e,r){return HA(this,e,r)},t})();var Yp=new xr(50);function Wy(t){if(typeof t=="string"){var e=Yp.get(t);return e&&e.image}else return t}function Wp(t,e,r,i,n){if(t)if(typeof t=="stri\
ng"){if(e&&e.__zrImageSrc===t||!r)return e;var a=Yp.get(t),o={hostEl:r,cb:i,cbPayload:n};return a?(e=a.image,!Ua(e)&&a.pending.push(o)):(e=Ve.loadImage(
t,Yy,Yy),e.__zrImageSrc=t,Yp.put(t,e.__cachedImgObj={image:e,pending:[o]})),e}else return t;else return e}function Yy(){var t=this.__cachedImgObj;this.
onload=this.onerror=this.__cachedImgObj=null;for(var e=0;e<t.pending.length;e++){var r=t.pending[e],i=r.cb;i&&i(this,r.cbPayload),r.hostEl.dirty()}t.pending.
length=0}function Ua(t){return t&&t.width&&t.height}var Xp=/\{([a-zA-Z0-9_]+)\|([^}]*)\}/g;function YA(t,e,r,i,n,a){if(!r){t.text="",t.isTruncated=!1;return}var o=(e+"").split(`
`);a=Ky(r,i,n,a);for(var s=!1,l={},u=0,f=o.length;u<f;u++)jy(l,o[u],a),o[u]=l.textLine,s=s||l.isTruncated;t.text=o.join(`
`),t.isTruncated=s}function Ky(t,e,r,i){i=i||{};var n=N({},i);r=Y(r,"..."),n.maxIterations=Y(i.maxIterations,2);var a=n.minChar=Y(i.minChar,0),o=n.fontMeasureInfo=
ar(e),s=o.asciiCharWidth;n.placeholder=Y(i.placeholder,"");for(var l=t=Math.max(0,t-1),u=0;u<a&&l>=s;u++)l-=s;var f=or(o,r);return f>l&&(r="",f=0),l=t-
f,n.ellipsis=r,n.ellipsisWidth=f,n.contentWidth=l,n.containerWidth=t,n}function jy(t,e,r){var i=r.containerWidth,n=r.contentWidth,a=r.fontMeasureInfo;
if(!i){t.textLine="",t.isTruncated=!1;return}var o=or(a,e);if(o<=i){t.textLine=e,t.isTruncated=!1;return}for(var s=0;;s++){if(o<=n||s>=r.maxIterations){
e+=r.ellipsis;break}var l=s===0?WA(e,n,a):o>0?Math.floor(e.length*n/o):0;e=e.substr(0,l),o=or(a,e)}e===""&&(e=r.placeholder),t.textLine=e,t.isTruncated=
!0}function WA(t,e,r){for(var i=0,n=0,a=t.length;n<a&&i<e;n++)i+=bp(r,t.charCodeAt(n));return n}function Qy(t,e,r,i){var n=Kp(t),a=e.overflow,o=e.padding,
s=o?o[1]+o[3]:0,l=o?o[0]+o[2]:0,u=e.font,f=a==="truncate",c=Qo(u),p=Y(e.lineHeight,c),h=e.lineOverflow==="truncate",v=!1,d=e.width;d==null&&r!=null&&(d=
r-s);var m=e.height;m==null&&i!=null&&(m=i-l);var g;d!=null&&(a==="break"||a==="breakAll")?g=n?Jy(n,e.font,d,a==="breakAll",0).lines:[]:g=n?n.split(`
`):[];var y=g.length*p;if(m==null&&(m=y),y>m&&h){var _=Math.floor(m/p);v=v||g.length>_,g=g.slice(0,_),y=g.length*p}if(n&&f&&d!=null)for(var x=Ky(d,u,e.
ellipsis,{minChar:e.truncateMinChar,placeholder:e.placeholder}),S={},b=0;b<g.length;b++)jy(S,g[b],x),g[b]=S.textLine,v=v||S.isTruncated;for(var C=m,A=0,
w=ar(u),b=0;b<g.length;b++)A=Math.max(or(w,g[b]),A);d==null&&(d=A);var E=d;return C+=l,E+=s,{lines:g,height:m,outerWidth:E,outerHeight:C,lineHeight:p,
calculatedLineHeight:c,contentWidth:A,contentHeight:y,width:d,isTruncated:v}}var XA=(function(){function t(){}return t})(),Xy=(function(){function t(e){
this.tokens=[],e&&(this.tokens=e)}return t})(),ZA=(function(){function t(){this.width=0,this.height=0,this.contentWidth=0,this.contentHeight=0,this.outerWidth=
0,this.outerHeight=0,this.lines=[],this.isTruncated=!1}return t})();function $y(t,e,r,i,n){var a=new ZA,o=Kp(t);if(!o)return a;var s=e.padding,l=s?s[1]+s[3]:0,u=s?s[0]+s[2]:0,f=e.width;f==null&&r!=null&&(f=r-l);var c=e.
height;c==null&&i!=null&&(c=i-u);for(var p=e.overflow,h=(p==="break"||p==="breakAll")&&f!=null?{width:f,accumWidth:0,breakAll:p==="breakAll"}:null,v=Xp.
lastIndex=0,d;(d=Xp.exec(o))!=null;){var m=d.index;m>v&&Zp(a,o.substring(v,m),e,h),Zp(a,d[2],e,h,d[1]),v=Xp.lastIndex}v<o.length&&Zp(a,o.substring(v,o.
length),e,h);var g=[],y=0,_=0,x=p==="truncate",S=e.lineOverflow==="truncate",b={};function C(me,ft,tr){me.width=ft,me.lineHeight=tr,y+=tr,_=Math.max(_,
ft)}e:for(var A=0;A<a.lines.length;A++){for(var w=a.lines[A],E=0,D=0,O=0;O<w.tokens.length;O++){var M=w.tokens[O],I=M.styleName&&e.rich[M.styleName]||
{},R=M.textPadding=I.padding,L=R?R[1]+R[3]:0,F=M.font=I.font||e.font;M.contentHeight=Qo(F);var X=Y(I.height,M.contentHeight);if(M.innerHeight=X,R&&(X+=
R[0]+R[2]),M.height=X,M.lineHeight=Lt(I.lineHeight,e.lineHeight,X),M.align=I&&I.align||n,M.verticalAlign=I&&I.verticalAlign||"middle",S&&c!=null&&y+M.
lineHeight>c){var Z=a.lines.length;O>0?(w.tokens=w.tokens.slice(0,O),C(w,D,E),a.lines=a.lines.slice(0,A+1)):a.lines=a.lines.slice(0,A),a.isTruncated=a.
isTruncated||a.lines.length<Z;break e}var j=I.width,ie=j==null||j==="auto";if(typeof j=="string"&&j.charAt(j.length-1)==="%")M.percentWidth=j,g.push(M),
M.contentWidth=or(ar(F),M.text);else{if(ie){var se=I.backgroundColor,ee=se&&se.image;ee&&(ee=Wy(ee),Ua(ee)&&(M.width=Math.max(M.width,ee.width*X/ee.height)))}
var q=x&&f!=null?f-D:null;q!=null&&q<M.width?!ie||q<L?(M.text="",M.width=M.contentWidth=0):(YA(b,M.text,q-L,F,e.ellipsis,{minChar:e.truncateMinChar}),
M.text=b.text,a.isTruncated=a.isTruncated||b.isTruncated,M.width=M.contentWidth=or(ar(F),M.text)):M.contentWidth=or(ar(F),M.text)}M.width+=L,D+=M.width,
I&&(E=Math.max(E,M.lineHeight))}C(w,D,E)}a.outerWidth=a.width=Y(f,_),a.outerHeight=a.height=Y(c,y),a.contentHeight=y,a.contentWidth=_,a.outerWidth+=l,
a.outerHeight+=u;for(var A=0;A<g.length;A++){var M=g[A],de=M.percentWidth;M.width=parseInt(de,10)/100*a.width}return a}function Zp(t,e,r,i,n){var a=e===
"",o=n&&r.rich[n]||{},s=t.lines,l=o.font||r.font,u=!1,f,c;if(i){var p=o.padding,h=p?p[1]+p[3]:0;if(o.width!=null&&o.width!=="auto"){var v=Yr(o.width,i.
width)+h;s.length>0&&v+i.accumWidth>i.width&&(f=e.split(`
`),u=!0),i.accumWidth=v}else{var d=Jy(e,l,i.width,i.breakAll,i.accumWidth);i.accumWidth=d.accumWidth+h,c=d.linesWidths,f=d.lines}}f||(f=e.split(`
`));for(var m=ar(l),g=0;g<f.length;g++){var y=f[g],_=new XA;if(_.styleName=n,_.text=y,_.isLineHolder=!y&&!a,typeof o.width=="number"?_.width=o.width:_.
width=c?c[g]:or(m,y),!g&&!u){var x=(s[s.length-1]||(s[0]=new Xy)).tokens,S=x.length;S===1&&x[0].isLineHolder?x[0]=_:(y||!S||a)&&x.push(_)}else s.push(
new Xy([_]))}}function qA(t){var e=t.charCodeAt(0);return e>=32&&e<=591||e>=880&&e<=4351||e>=4608&&e<=5119||e>=7680&&e<=8303}var KA=Ot(",&?/;] ".split(
""),function(t,e){return t[e]=!0,t},{});function jA(t){return qA(t)?!!KA[t]:!0}function Jy(t,e,r,i,n){for(var a=[],o=[],s="",l="",u=0,f=0,c=ar(e),p=0;p<
t.length;p++){var h=t.charAt(p);if(h===`
`){l&&(s+=l,f+=u),a.push(s),o.push(f),s="",l="",u=0,f=0;continue}var v=bp(c,h.charCodeAt(0)),d=i?!1:!jA(h);if(a.length?f+v>r:n+f+v>r){f?(s||l)&&(d?(s||
(s=l,l="",u=0,f=u),a.push(s),o.push(f-u),l+=h,u+=v,s="",f=u):(l&&(s+=l,l="",u=0),a.push(s),o.push(f),s=h,f=v)):d?(a.push(l),o.push(u),l=h,u=v):(a.push(
h),o.push(v));continue}f+=v,d?(l+=h,u+=v):(l&&(s+=l,l="",u=0),s+=h)}return l&&(s+=l),s&&(a.push(s),o.push(f)),a.length===1&&(f+=n),{accumWidth:f,lines:a,
linesWidths:o}}function qp(t,e,r,i,n,a){if(t.baseX=r,t.baseY=i,t.outerWidth=t.outerHeight=null,!!e){var o=e.width*2,s=e.height*2;J.set(Zy,bi(r,o,n),Wr(
i,s,a),o,s),J.intersect(e,Zy,null,qy);var l=qy.outIntersectRect;t.outerWidth=l.width,t.outerHeight=l.height,t.baseX=bi(l.x,l.width,n,!0),t.baseY=Wr(l.
y,l.height,a,!0)}}var Zy=new J(0,0,0,0),qy={outIntersectRect:{},clamp:!0};function Kp(t){return t!=null?t+="":t=""}function e_(t){var e=Kp(t.text),r=t.
font,i=or(ar(r),e),n=Qo(r);return iu(t,i,n,null)}function iu(t,e,r,i){var n=new J(bi(t.x||0,e,t.textAlign),Wr(t.y||0,r,t.textBaseline),e,r),a=i??(jp(t)?
t.lineWidth:0);return a>0&&(n.x-=a/2,n.y-=a/2,n.width+=a,n.height+=a),n}function jp(t){var e=t.stroke;return e!=null&&e!=="none"&&t.lineWidth>0}var Jp="__zr_style_"+Math.round(Math.random()*10),wr={shadowBlur:0,shadowOffsetX:0,shadowOffsetY:0,shadowColor:"#000",opacity:1,blend:"source-over"},Tn={
style:{shadowBlur:!0,shadowOffsetX:!0,shadowOffsetY:!0,shadowColor:!0,opacity:!0}};wr[Jp]=!0;var t_=["z","z2","invisible"],QA=["invisible"],$A=(function(t){
P(e,t);function e(r){return t.call(this,r)||this}return e.prototype._init=function(r){for(var i=ae(r),n=0;n<i.length;n++){var a=i[n];a==="style"?this.
useStyle(r[a]):t.prototype.attrKV.call(this,a,r[a])}this.style||this.useStyle({})},e.prototype.beforeBrush=function(r){},e.prototype.afterBrush=function(){},
e.prototype.innerBeforeBrush=function(){},e.prototype.innerAfterBrush=function(){},e.prototype.shouldBePainted=function(r,i,n,a){var o=this.transform;
if(this.ignore||this.invisible||this.style.opacity===0||this.culling&&JA(this,r,i)||o&&!o[0]&&!o[3])return!1;if(n&&this.__clipPaths&&this.__clipPaths.
length){for(var s=0;s<this.__clipPaths.length;++s)if(this.__clipPaths[s].isZeroArea())return!1}if(a&&this.parent)for(var l=this.parent;l;){if(l.ignore)
return!1;l=l.parent}return!0},e.prototype.contain=function(r,i){return this.rectContain(r,i)},e.prototype.traverse=function(r,i){r.call(i,this)},e.prototype.
rectContain=function(r,i){var n=this.transformCoordToLocal(r,i),a=this.getBoundingRect();return a.contain(n[0],n[1])},e.prototype.getPaintRect=function(){
var r=this._paintRect;if(!this._paintRect||this.__dirty){var i=this.transform,n=this.getBoundingRect(),a=this.style,o=a.shadowBlur||0,s=a.shadowOffsetX||
0,l=a.shadowOffsetY||0;r=this._paintRect||(this._paintRect=new J(0,0,0,0)),i?J.applyTransform(r,n,i):r.copy(n),(o||s||l)&&(r.width+=o*2+Math.abs(s),r.
height+=o*2+Math.abs(l),r.x=Math.min(r.x,r.x+s-o),r.y=Math.min(r.y,r.y+l-o));var u=this.dirtyRectTolerance;r.isZero()||(r.x=Math.floor(r.x-u),r.y=Math.
floor(r.y-u),r.width=Math.ceil(r.width+1+u*2),r.height=Math.ceil(r.height+1+u*2))}return r},e.prototype.setPrevPaintRect=function(r){r?(this._prevPaintRect=
this._prevPaintRect||new J(0,0,0,0),this._prevPaintRect.copy(r)):this._prevPaintRect=null},e.prototype.getPrevPaintRect=function(){return this._prevPaintRect},
e.prototype.animateStyle=function(r){return this.animate("style",r)},e.prototype.updateDuringAnimation=function(r){r==="style"?this.dirtyStyle():this.
markRedraw()},e.prototype.attrKV=function(r,i){r!=="style"?t.prototype.attrKV.call(this,r,i):this.style?this.setStyle(i):this.useStyle(i)},e.prototype.
setStyle=function(r,i){return typeof r=="string"?this.style[r]=i:N(this.style,r),this.dirtyStyle(),this},e.prototype.dirtyStyle=function(r){r||this.markRedraw(),
this.__dirty|=ln,this._rect&&(this._rect=null)},e.prototype.dirty=function(){this.dirtyStyle()},e.prototype.styleChanged=function(){return!!(this.__dirty&
ln)},e.prototype.styleUpdated=function(){this.__dirty&=~ln},e.prototype.createStyle=function(r){return mi(wr,r)},e.prototype.useStyle=function(r){r[Jp]||
(r=this.createStyle(r)),this.style=r,this.dirtyStyle()},e.prototype._useHoverStyle=function(r){this.__hoverStyle=r},e.prototype.isStyleObject=function(r){
return r[Jp]},e.prototype._innerSaveToNormal=function(r){t.prototype._innerSaveToNormal.call(this,r);var i=this._normalState;r.style&&!i.style&&(i.style=
this._mergeStyle(this.createStyle(),this.style)),this._savePrimaryToNormal(r,i,t_)},e.prototype._applyStateObj=function(r,i,n,a,o,s){t.prototype._applyStateObj.
call(this,r,i,n,a,o,s);var l=!(i&&a),u=this.__inHover===Ra,f;if(i&&i.style?o?a?f=i.style:(f=this._mergeStyle(this.createStyle(),n.style),this._mergeStyle(
f,i.style)):(f=this._mergeStyle(this.createStyle(),a?this.style:n.style),this._mergeStyle(f,i.style)):l&&(f=n.style),f)if(o){var c=this.style;if(this.
style=this.createStyle(l?{}:c),l)for(var p=ae(c),h=0;h<p.length;h++){var v=p[h];v in f&&(f[v]=f[v],this.style[v]=c[v])}for(var d=ae(f),h=0;h<d.length;h++){
var v=d[h];this.style[v]=this.style[v]}this._transitionState(r,{style:f},s,this.getAnimationStyleProps())}else u?this._useHoverStyle(f):this.useStyle(
f);if(!u)for(var m=this.__inHover?QA:t_,h=0;h<m.length;h++){var v=m[h];i&&i[v]!=null?this[v]=i[v]:l&&n[v]!=null&&(this[v]=n[v])}},e.prototype._mergeStates=
function(r){for(var i=t.prototype._mergeStates.call(this,r),n,a=0;a<r.length;a++){var o=r[a];o.style&&(n=n||{},this._mergeStyle(n,o.style))}return n&&
(i.style=n),i},e.prototype._mergeStyle=function(r,i){return N(r,i),r},e.prototype.getAnimationStyleProps=function(){return Tn},e.initDefaultProps=(function(){
var r=e.prototype;r.type="displayable",r.invisible=!1,r.z=0,r.z2=0,r.zlevel=0,r.culling=!1,r.cursor="pointer",r.rectHover=!1,r.incremental=0,r._rect=null,
r.dirtyRectTolerance=0,r.__dirty=He|ln})(),e})(Zl),Qp=new J(0,0,0,0),$p=new J(0,0,0,0);function JA(t,e,r){return Qp.copy(t.getBoundingRect()),t.transform&&
Qp.applyTransform(t.transform),$p.width=e,$p.height=r,!Qp.intersect($p)}var bt=$A;var Zt=Math.min,qt=Math.max,eh=Math.sin,th=Math.cos,bn=Math.PI*2,nu=gi(),au=gi(),ou=gi();function rh(t,e,r,i,n,a){n[0]=Zt(t,r),n[1]=Zt(e,i),a[0]=qt(t,r),a[1]=qt(e,i)}var r_=[],i_=[];function n_(t,e,r,i,n,a,o,s,l,u){var f=Ll,c=Re,p=f(t,r,n,
o,r_);l[0]=1/0,l[1]=1/0,u[0]=-1/0,u[1]=-1/0;for(var h=0;h<p;h++){var v=c(t,r,n,o,r_[h]);l[0]=Zt(v,l[0]),u[0]=qt(v,u[0])}p=f(e,i,a,s,i_);for(var h=0;h<
p;h++){var d=c(e,i,a,s,i_[h]);l[1]=Zt(d,l[1]),u[1]=qt(d,u[1])}l[0]=Zt(t,l[0]),u[0]=qt(t,u[0]),l[0]=Zt(o,l[0]),u[0]=qt(o,u[0]),l[1]=Zt(e,l[1]),u[1]=qt(
e,u[1]),l[1]=Zt(s,l[1]),u[1]=qt(s,u[1])}function a_(t,e,r,i,n,a,o,s){var l=Rl,u=$e,f=qt(Zt(l(t,r,n),1),0),c=qt(Zt(l(e,i,a),1),0),p=u(t,r,n,f),h=u(e,i,
a,c);o[0]=Zt(t,n,p),o[1]=Zt(e,a,h),s[0]=qt(t,n,p),s[1]=qt(e,a,h)}function o_(t,e,r,i,n,a,o,s,l){var u=zr,f=Ur,c=Math.abs(n-a);if(c%bn<1e-4&&c>1e-4){s[0]=
t-r,s[1]=e-i,l[0]=t+r,l[1]=e+i;return}if(nu[0]=th(n)*r+t,nu[1]=eh(n)*i+e,au[0]=th(a)*r+t,au[1]=eh(a)*i+e,u(s,nu,au),f(l,nu,au),n=n%bn,n<0&&(n=n+bn),a=
a%bn,a<0&&(a=a+bn),n>a&&!o?a+=bn:n<a&&o&&(n+=bn),o){var p=a;a=n,n=p}for(var h=0;h<a;h+=Math.PI/2)h>n&&(ou[0]=th(h)*r+t,ou[1]=eh(h)*i+e,u(s,ou,s),f(l,ou,
l))}var Se={M:1,L:2,C:3,Q:4,A:5,Z:6,R:7},Cn=[],wn=[],Er=[],Ei=[],Ar=[],Dr=[],ih=Math.min,nh=Math.max,En=Math.cos,An=Math.sin,Kr=Math.abs,sh=Math.PI,Ai=sh*
2,ah=typeof Float32Array<"u",is=[];function oh(t){var e=Math.round(t/sh*1e8)/1e8;return e%2*sh}function eD(t,e){var r=oh(t[0]);r<0&&(r+=Ai);var i=r-t[0],
n=t[1];n+=i,!e&&n-r>=Ai?n=r+Ai:e&&r-n>=Ai?n=r-Ai:!e&&r>n?n=r+(Ai-oh(r-n)):e&&r<n&&(n=r-(Ai-oh(n-r))),t[0]=r,t[1]=n}var tD=(function(){function t(e){this.
dpr=1,this._xi=0,this._yi=0,this._x0=0,this._y0=0,this._len=0,e&&(this._saveData=!1),this._saveData&&(this.data=[])}return t.prototype.increaseVersion=
function(){this._version++},t.prototype.getVersion=function(){return this._version},t.prototype.setScale=function(e,r,i){i=i||0,i>0&&(this._ux=Kr(i/hn/
e)||0,this._uy=Kr(i/hn/r)||0)},t.prototype.setDPR=function(e){this.dpr=e},t.prototype.setContext=function(e){this._ctx=e},t.prototype.getContext=function(){
return this._ctx},t.prototype.beginPath=function(){return this._ctx&&this._ctx.beginPath(),this.reset(),this},t.prototype.reset=function(){this._saveData&&
(this._len=0),this._pathSegLen&&(this._pathSegLen=null,this._pathLen=0),this._version++},t.prototype.moveTo=function(e,r){return this._drawPendingPt(),
this.addData(Se.M,e,r),this._ctx&&this._ctx.moveTo(e,r),this._x0=e,this._y0=r,this._xi=e,this._yi=r,this},t.prototype.lineTo=function(e,r){var i=Kr(e-
this._xi),n=Kr(r-this._yi),a=i>this._ux||n>this._uy;if(this.addData(Se.L,e,r),this._ctx&&a&&this._ctx.lineTo(e,r),a)this._xi=e,this._yi=r,this._pendingPtDist=
0;else{var o=i*i+n*n;o>this._pendingPtDist&&(this._pendingPtX=e,this._pendingPtY=r,this._pendingPtDist=o)}return this},t.prototype.bezierCurveTo=function(e,r,i,n,a,o){
return this._drawPendingPt(),this.addData(Se.C,e,r,i,n,a,o),this._ctx&&this._ctx.bezierCurveTo(e,r,i,n,a,o),this._xi=a,this._yi=o,this},t.prototype.quadraticCurveTo=
function(e,r,i,n){return this._drawPendingPt(),this.addData(Se.Q,e,r,i,n),this._ctx&&this._ctx.quadraticCurveTo(e,r,i,n),this._xi=i,this._yi=n,this},t.
prototype.arc=function(e,r,i,n,a,o){this._drawPendingPt(),is[0]=n,is[1]=a,eD(is,o),n=is[0],a=is[1];var s=a-n;return this.addData(Se.A,e,r,i,i,n,s,0,o?
0:1),this._ctx&&this._ctx.arc(e,r,i,n,a,o),this._xi=En(a)*i+e,this._yi=An(a)*i+r,this},t.prototype.arcTo=function(e,r,i,n,a){return this._drawPendingPt(),
this._ctx&&this._ctx.arcTo(e,r,i,n,a),this},t.prototype.rect=function(e,r,i,n){return this._drawPendingPt(),this._ctx&&this._ctx.rect(e,r,i,n),this.addData(
Se.R,e,r,i,n),this},t.prototype.closePath=function(){this._drawPendingPt(),this.addData(Se.Z);var e=this._ctx,r=this._x0,i=this._y0;return e&&e.closePath(),
this._xi=r,this._yi=i,this},t.prototype.fill=function(e){e&&e.fill(),this.toStatic()},t.prototype.stroke=function(e){e&&e.stroke(),this.toStatic()},t.
prototype.len=function(){return this._len},t.prototype.setData=function(e){if(this._saveData){var r=e.length;!(this.data&&this.data.length===r)&&ah&&(this.
data=new Float32Array(r));for(var i=0;i<r;i++)this.data[i]=e[i];this._len=r}},t.prototype.appendPath=function(e){if(this._saveData){e instanceof Array||
(e=[e]);for(var r=e.length,i=0,n=this._len,a=0;a<r;a++)i+=e[a].len();var o=this.data;if(ah&&(o instanceof Float32Array||!o)&&(this.data=new Float32Array(
n+i),n>0&&o))for(var s=0;s<n;s++)this.data[s]=o[s];for(var a=0;a<r;a++)for(var l=e[a].data,s=0;s<l.length;s++)this.data[n++]=l[s];this._len=n}},t.prototype.
addData=function(e,r,i,n,a,o,s,l,u){if(this._saveData){var f=this.data;this._len+arguments.length>f.length&&(this._expandData(),f=this.data);for(var c=0;c<
arguments.length;c++)f[this._len++]=arguments[c]}},t.prototype._drawPendingPt=function(){this._pendingPtDist>0&&(this._ctx&&this._ctx.lineTo(this._pendingPtX,
this._pendingPtY),this._pendingPtDist=0)},t.prototype._expandData=function(){if(!(this.data instanceof Array)){for(var e=[],r=0;r<this._len;r++)e[r]=this.
data[r];this.data=e}},t.prototype.toStatic=function(){if(this._saveData){this._drawPendingPt();var e=this.data;e instanceof Array&&(e.length=this._len,
ah&&this._len>11&&(this.data=new Float32Array(e)))}},t.prototype.getBoundingRect=function(){Er[0]=Er[1]=Ar[0]=Ar[1]=Number.MAX_VALUE,Ei[0]=Ei[1]=Dr[0]=
Dr[1]=-Number.MAX_VALUE;var e=this.data,r=0,i=0,n=0,a=0,o;for(o=0;o<this._len;){var s=e[o++],l=o===1;switch(l&&(r=e[o],i=e[o+1],n=r,a=i),s){case Se.M:
r=n=e[o++],i=a=e[o++],Ar[0]=n,Ar[1]=a,Dr[0]=n,Dr[1]=a;break;case Se.L:rh(r,i,e[o],e[o+1],Ar,Dr),r=e[o++],i=e[o++];break;case Se.C:n_(r,i,e[o++],e[o++],
e[o++],e[o++],e[o],e[o+1],Ar,Dr),r=e[o++],i=e[o++];break;case Se.Q:a_(r,i,e[o++],e[o++],e[o],e[o+1],Ar,Dr),r=e[o++],i=e[o++];break;case Se.A:var u=e[o++],
f=e[o++],c=e[o++],p=e[o++],h=e[o++],v=e[o++]+h;o+=1;var d=!e[o++];l&&(n=En(h)*c+u,a=An(h)*p+f),o_(u,f,c,p,h,v,d,Ar,Dr),r=En(v)*c+u,i=An(v)*p+f;break;case Se.
R:n=r=e[o++],a=i=e[o++];var m=e[o++],g=e[o++];rh(n,a,n+m,a+g,Ar,Dr);break;case Se.Z:r=n,i=a;break}zr(Er,Er,Ar),Ur(Ei,Ei,Dr)}return o===0&&(Er[0]=Er[1]=
Ei[0]=Ei[1]=0),new J(Er[0],Er[1],Ei[0]-Er[0],Ei[1]-Er[1])},t.prototype._calculateLength=function(){var e=this.data,r=this._len,i=this._ux,n=this._uy,a=0,
o=0,s=0,l=0;this._pathSegLen||(this._pathSegLen=[]);for(var u=this._pathSegLen,f=0,c=0,p=0;p<r;){var h=e[p++],v=p===1;v&&(a=e[p],o=e[p+1],s=a,l=o);var d=-1;
switch(h){case Se.M:a=s=e[p++],o=l=e[p++];break;case Se.L:{var m=e[p++],g=e[p++],y=m-a,_=g-o;(Kr(y)>i||Kr(_)>n||p===r-1)&&(d=Math.sqrt(y*y+_*_),a=m,o=
g);break}case Se.C:{var x=e[p++],S=e[p++],m=e[p++],g=e[p++],b=e[p++],C=e[p++];d=Ng(a,o,x,S,m,g,b,C,10),a=b,o=C;break}case Se.Q:{var x=e[p++],S=e[p++],
m=e[p++],g=e[p++];d=zg(a,o,x,S,m,g,10),a=m,o=g;break}case Se.A:var A=e[p++],w=e[p++],E=e[p++],D=e[p++],O=e[p++],M=e[p++],I=M+O;p+=1,v&&(s=En(O)*E+A,l=
An(O)*D+w),d=nh(E,D)*ih(Ai,Math.abs(M)),a=En(I)*E+A,o=An(I)*D+w;break;case Se.R:{s=a=e[p++],l=o=e[p++];var R=e[p++],L=e[p++];d=R*2+L*2;break}case Se.Z:{
var y=s-a,_=l-o;d=Math.sqrt(y*y+_*_),a=s,o=l;break}}d>=0&&(u[c++]=d,f+=d)}return this._pathLen=f,f},t.prototype.rebuildPath=function(e,r){var i=this.data,
n=this._ux,a=this._uy,o=this._len,s,l,u,f,c,p,h=r<1,v,d,m=0,g=0,y,_=0,x,S;if(!(h&&(this._pathSegLen||this._calculateLength(),v=this._pathSegLen,d=this.
_pathLen,y=r*d,!y)))e:for(var b=0;b<o;){var C=i[b++],A=b===1;switch(A&&(u=i[b],f=i[b+1],s=u,l=f),C!==Se.L&&_>0&&(e.lineTo(x,S),_=0),C){case Se.M:s=u=i[b++],
l=f=i[b++],e.moveTo(u,f);break;case Se.L:{c=i[b++],p=i[b++];var w=Kr(c-u),E=Kr(p-f);if(w>n||E>a){if(h){var D=v[g++];if(m+D>y){var O=(y-m)/D;e.lineTo(u*
(1-O)+c*O,f*(1-O)+p*O);break e}m+=D}e.lineTo(c,p),u=c,f=p,_=0}else{var M=w*w+E*E;M>_&&(x=c,S=p,_=M)}break}case Se.C:{var I=i[b++],R=i[b++],L=i[b++],F=i[b++],
X=i[b++],Z=i[b++];if(h){var D=v[g++];if(m+D>y){var O=(y-m)/D;wa(u,I,L,X,O,Cn),wa(f,R,F,Z,O,wn),e.bezierCurveTo(Cn[1],wn[1],Cn[2],wn[2],Cn[3],wn[3]);break e}
m+=D}e.bezierCurveTo(I,R,L,F,X,Z),u=X,f=Z;break}case Se.Q:{var I=i[b++],R=i[b++],L=i[b++],F=i[b++];if(h){var D=v[g++];if(m+D>y){var O=(y-m)/D;Ea(u,I,L,
O,Cn),Ea(f,R,F,O,wn),e.quadraticCurveTo(Cn[1],wn[1],Cn[2],wn[2]);break e}m+=D}e.quadraticCurveTo(I,R,L,F),u=L,f=F;break}case Se.A:var j=i[b++],ie=i[b++],
se=i[b++],ee=i[b++],q=i[b++],de=i[b++],me=i[b++],ft=!i[b++],tr=se>ee?se:ee,we=Kr(se-ee)>.001,je=q+de,fe=!1;if(h){var D=v[g++];m+D>y&&(je=q+de*(y-m)/D,
fe=!0),m+=D}if(we&&e.ellipse?e.ellipse(j,ie,se,ee,me,q,je,ft):e.arc(j,ie,tr,q,je,ft),fe)break e;A&&(s=En(q)*se+j,l=An(q)*ee+ie),u=En(je)*se+j,f=An(je)*
ee+ie;break;case Se.R:s=u=i[b],l=f=i[b+1],c=i[b++],p=i[b++];var ge=i[b++],Qi=i[b++];if(h){var D=v[g++];if(m+D>y){var ct=y-m;e.moveTo(c,p),e.lineTo(c+ih(
ct,ge),p),ct-=ge,ct>0&&e.lineTo(c+ge,p+ih(ct,Qi)),ct-=Qi,ct>0&&e.lineTo(c+nh(ge-ct,0),p+Qi),ct-=ge,ct>0&&e.lineTo(c,p+nh(Qi-ct,0));break e}m+=D}e.rect(
c,p,ge,Qi);break;case Se.Z:if(h){var D=v[g++];if(m+D>y){var O=(y-m)/D;e.lineTo(u*(1-O)+s*O,f*(1-O)+l*O);break e}m+=D}e.closePath(),u=s,f=l}}},t.prototype.
clone=function(){var e=new t,r=this.data;return e.data=r.slice?r.slice():Array.prototype.slice.call(r),e._len=this._len,e},t.prototype.canSave=function(){
return!!this._saveData},t.CMD=Se,t.initDefaultProps=(function(){var e=t.prototype;e._saveData=!0,e._ux=0,e._uy=0,e._pendingPtDist=0,e._version=0})(),t})(),
Nt=tD;function Dn(t,e,r,i,n,a,o){if(n===0)return!1;var s=n,l=0,u=t;if(o>e+s&&o>i+s||o<e-s&&o<i-s||a>t+s&&a>r+s||a<t-s&&a<r-s)return!1;if(t!==r)l=(e-i)/(t-r),
u=(t*i-r*e)/(t-r);else return Math.abs(a-t)<=s/2;var f=l*a-o+u,c=f*f/(l*l+1);return c<=s/2*s/2}function s_(t,e,r,i,n,a,o,s,l,u,f){if(l===0)return!1;var c=l;if(f>e+c&&f>i+c&&f>a+c&&f>s+c||f<e-c&&f<i-c&&f<a-c&&f<s-c||u>t+c&&u>r+c&&u>n+c&&u>o+c||u<
t-c&&u<r-c&&u<n-c&&u<o-c)return!1;var p=Ig(t,e,r,i,n,a,o,s,u,f,null);return p<=c/2}function l_(t,e,r,i,n,a,o,s,l){if(o===0)return!1;var u=o;if(l>e+u&&l>i+u&&l>a+u||l<e-u&&l<i-u&&l<a-u||s>t+u&&s>r+u&&s>n+u||s<t-u&&s<r-u&&s<n-u)return!1;
var f=Bg(t,e,r,i,n,a,s,l,null);return f<=u/2}var u_=Math.PI*2;function ns(t){return t%=u_,t<0&&(t+=u_),t}var as=Math.PI*2;function f_(t,e,r,i,n,a,o,s,l){if(o===0)return!1;var u=o;s-=t,l-=e;var f=Math.sqrt(s*s+l*l);if(f-u>r||f+u<r)return!1;if(Math.abs(i-n)%
as<1e-4)return!0;if(a){var c=i;i=ns(n),n=ns(c)}else i=ns(i),n=ns(n);i>n&&(n+=as);var p=Math.atan2(l,s);return p<0&&(p+=as),p>=i&&p<=n||p+as>=i&&p+as<=
n}function jr(t,e,r,i,n,a){if(a>e&&a>i||a<e&&a<i||i===e)return 0;var o=(a-e)/(i-e),s=i<e?1:-1;(o===1||o===0)&&(s=i<e?.5:-.5);var l=o*(r-t)+t;return l===
n?1/0:l>n?s:0}var Di=Nt.CMD,Mn=Math.PI*2,oD=1e-4;function sD(t,e){return Math.abs(t-e)<oD}var ht=[-1,-1,-1],Kt=[-1,-1];function lD(){var t=Kt[0];Kt[0]=Kt[1],Kt[1]=t}
function uD(t,e,r,i,n,a,o,s,l,u){if(u>e&&u>i&&u>a&&u>s||u<e&&u<i&&u<a&&u<s)return 0;var f=un(e,i,a,s,u,ht);if(f===0)return 0;for(var c=0,p=-1,h=void 0,
v=void 0,d=0;d<f;d++){var m=ht[d],g=m===0||m===1?.5:1,y=Re(t,r,n,o,m);y<l||(p<0&&(p=Ll(e,i,a,s,Kt),Kt[1]<Kt[0]&&p>1&&lD(),h=Re(e,i,a,s,Kt[0]),p>1&&(v=
Re(e,i,a,s,Kt[1]))),p===2?m<Kt[0]?c+=h<e?g:-g:m<Kt[1]?c+=v<h?g:-g:c+=s<v?g:-g:m<Kt[0]?c+=h<e?g:-g:c+=s<h?g:-g)}return c}function fD(t,e,r,i,n,a,o,s){if(s>
e&&s>i&&s>a||s<e&&s<i&&s<a)return 0;var l=kg(e,i,a,s,ht);if(l===0)return 0;var u=Rl(e,i,a);if(u>=0&&u<=1){for(var f=0,c=$e(e,i,a,u),p=0;p<l;p++){var h=ht[p]===
0||ht[p]===1?.5:1,v=$e(t,r,n,ht[p]);v<o||(ht[p]<u?f+=c<e?h:-h:f+=a<c?h:-h)}return f}else{var h=ht[0]===0||ht[0]===1?.5:1,v=$e(t,r,n,ht[0]);return v<o?
0:a<e?h:-h}}function cD(t,e,r,i,n,a,o,s){if(s-=e,s>r||s<-r)return 0;var l=Math.sqrt(r*r-s*s);ht[0]=-l,ht[1]=l;var u=Math.abs(i-n);if(u<1e-4)return 0;if(u>=
Mn-1e-4){i=0,n=Mn;var f=a?1:-1;return o>=ht[0]+t&&o<=ht[1]+t?f:0}if(i>n){var c=i;i=n,n=c}i<0&&(i+=Mn,n+=Mn);for(var p=0,h=0;h<2;h++){var v=ht[h];if(v+
t>o){var d=Math.atan2(s,v),f=a?1:-1;d<0&&(d=Mn+d),(d>=i&&d<=n||d+Mn>=i&&d+Mn<=n)&&(d>Math.PI/2&&d<Math.PI*1.5&&(f=-f),p+=f)}}return p}function c_(t,e,r,i,n){
for(var a=t.data,o=t.len(),s=0,l=0,u=0,f=0,c=0,p,h,v=0;v<o;){var d=a[v++],m=v===1;switch(d===Di.M&&v>1&&(r||(s+=jr(l,u,f,c,i,n))),m&&(l=a[v],u=a[v+1],
f=l,c=u),d){case Di.M:f=a[v++],c=a[v++],l=f,u=c;break;case Di.L:if(r){if(Dn(l,u,a[v],a[v+1],e,i,n))return!0}else s+=jr(l,u,a[v],a[v+1],i,n)||0;l=a[v++],
u=a[v++];break;case Di.C:if(r){if(s_(l,u,a[v++],a[v++],a[v++],a[v++],a[v],a[v+1],e,i,n))return!0}else s+=uD(l,u,a[v++],a[v++],a[v++],a[v++],a[v],a[v+1],
i,n)||0;l=a[v++],u=a[v++];break;case Di.Q:if(r){if(l_(l,u,a[v++],a[v++],a[v],a[v+1],e,i,n))return!0}else s+=fD(l,u,a[v++],a[v++],a[v],a[v+1],i,n)||0;l=
a[v++],u=a[v++];break;case Di.A:var g=a[v++],y=a[v++],_=a[v++],x=a[v++],S=a[v++],b=a[v++];v+=1;var C=!!(1-a[v++]);p=Math.cos(S)*_+g,h=Math.sin(S)*x+y,
m?(f=p,c=h):s+=jr(l,u,p,h,i,n);var A=(i-g)*x/_+g;if(r){if(f_(g,y,x,S,S+b,C,e,A,n))return!0}else s+=cD(g,y,x,S,S+b,C,A,n);l=Math.cos(S+b)*_+g,u=Math.sin(
S+b)*x+y;break;case Di.R:f=l=a[v++],c=u=a[v++];var w=a[v++],E=a[v++];if(p=f+w,h=c+E,r){if(Dn(f,c,p,c,e,i,n)||Dn(p,c,p,h,e,i,n)||Dn(p,h,f,h,e,i,n)||Dn(
f,h,f,c,e,i,n))return!0}else s+=jr(p,c,p,h,i,n),s+=jr(f,h,f,c,i,n);break;case Di.Z:if(r){if(Dn(l,u,f,c,e,i,n))return!0}else s+=jr(l,u,f,c,i,n);l=f,u=c;
break}}return!r&&!sD(u,c)&&(s+=jr(l,u,f,c,i,n)||0),s!==0}function p_(t,e,r){return c_(t,0,!1,e,r)}function h_(t,e,r,i){return c_(t,e,!0,r,i)}var uh=$({fill:"#000",stroke:null,strokePercent:1,fillOpacity:1,strokeOpacity:1,lineDashOffset:0,lineWidth:1,lineCap:"butt",miterLimit:10,strokeNoScale:!1,
strokeFirst:!1},wr),hD={style:$({fill:!0,stroke:!0,strokePercent:!0,fillOpacity:!0,strokeOpacity:!0,lineDashOffset:!0,lineWidth:!0,miterLimit:!0},Tn.style)},
lh=Wt.concat(["invisible","culling","z","z2","zlevel","parent"]),vD=(function(t){P(e,t);function e(r){return t.call(this,r)||this}return e.prototype.update=
function(){var r=this;t.prototype.update.call(this);var i=this.style;if(i.decal){var n=this._decalEl=this._decalEl||new e;n.buildPath===e.prototype.buildPath&&
(n.buildPath=function(l){r.buildPath(l,r.shape)}),n.silent=!0;var a=n.style;for(var o in i)a[o]!==i[o]&&(a[o]=i[o]);a.fill=i.fill?i.decal:null,a.decal=
null,a.shadowColor=null,i.strokeFirst&&(a.stroke=null);for(var s=0;s<lh.length;++s)n[lh[s]]=this[lh[s]];n.__dirty|=He}else this._decalEl&&(this._decalEl=
null)},e.prototype.getDecalElement=function(){return this._decalEl},e.prototype._init=function(r){var i=ae(r);this.shape=this.getDefaultShape();var n=this.
getDefaultStyle();n&&this.useStyle(n);for(var a=0;a<i.length;a++){var o=i[a],s=r[o];o==="style"?this.style?N(this.style,s):this.useStyle(s):o==="shape"?
N(this.shape,s):t.prototype.attrKV.call(this,o,s)}this.style||this.useStyle({})},e.prototype.getDefaultStyle=function(){return null},e.prototype.getDefaultShape=
function(){return{}},e.prototype.canBeInsideText=function(){return this.hasFill()},e.prototype.getInsideTextFill=function(){var r=this.style.fill;if(r!==
"none"){if(U(r)){var i=Da(r,0);return i>.5?Ko:i>.2?ay:jo}else if(r)return jo}return Ko},e.prototype.getInsideTextStroke=function(r){var i=this.style.fill;
if(U(i)){var n=this.__zr,a=!!(n&&n.isDarkMode()),o=Da(r,0)<qo;if(a===o)return i}},e.prototype.buildPath=function(r,i,n){},e.prototype.pathUpdated=function(){
this.__dirty&=~yi},e.prototype.getUpdatedPathProxy=function(r){return!this.path&&this.createPathProxy(),this.path.beginPath(),this.buildPath(this.path,
this.shape,r),this.path},e.prototype.createPathProxy=function(){this.path=new Nt(!1)},e.prototype.hasStroke=function(){var r=this.style,i=r.stroke;return!(i==
null||i==="none"||!(r.lineWidth>0))},e.prototype.hasFill=function(){var r=this.style,i=r.fill;return i!=null&&i!=="none"},e.prototype.getBoundingRect=
function(){var r=this._rect,i=this.style,n=!r;if(n){var a=!1;this.path||(a=!0,this.createPathProxy());var o=this.path;(a||this.__dirty&yi)&&(o.beginPath(),
this.buildPath(o,this.shape,!1),this.pathUpdated()),r=o.getBoundingRect()}if(this._rect=r,this.hasStroke()&&this.path&&this.path.len()>0){var s=this._rectStroke||
(this._rectStroke=r.clone());if(this.__dirty||n){s.copy(r);var l=i.strokeNoScale?this.getLineScale():1,u=i.lineWidth;if(!this.hasFill()){var f=this.strokeContainThreshold;
u=Math.max(u,f??4)}l>1e-10&&(s.width+=u/l,s.height+=u/l,s.x-=u/l/2,s.y-=u/l/2)}return s}return r},e.prototype.contain=function(r,i){var n=this.transformCoordToLocal(
r,i),a=this.getBoundingRect(),o=this.style;if(r=n[0],i=n[1],a.contain(r,i)){var s=this.path;if(this.hasStroke()){var l=o.lineWidth,u=o.strokeNoScale?this.
getLineScale():1;if(u>1e-10&&(this.hasFill()||(l=Math.max(l,this.strokeContainThreshold)),h_(s,l/u,r,i)))return!0}if(this.hasFill())return p_(s,r,i)}return!1},
e.prototype.dirtyShape=function(){this.__dirty|=yi,this._rect&&(this._rect=null),this._decalEl&&this._decalEl.dirtyShape(),this.markRedraw()},e.prototype.
dirty=function(){this.dirtyStyle(),this.dirtyShape()},e.prototype.animateShape=function(r){return this.animate("shape",r)},e.prototype.updateDuringAnimation=
function(r){r==="style"?this.dirtyStyle():r==="shape"?this.dirtyShape():this.markRedraw()},e.prototype.attrKV=function(r,i){r==="shape"?this.setShape(
i):t.prototype.attrKV.call(this,r,i)},e.prototype.setShape=function(r,i){var n=this.shape;return n||(n=this.shape={}),typeof r=="string"?n[r]=i:N(n,r),
this.dirtyShape(),this},e.prototype.shapeChanged=function(){return!!(this.__dirty&yi)},e.prototype.createStyle=function(r){return mi(uh,r)},e.prototype.
_innerSaveToNormal=function(r){t.prototype._innerSaveToNormal.call(this,r);var i=this._normalState;r.shape&&!i.shape&&(i.shape=N({},this.shape))},e.prototype.
_applyStateObj=function(r,i,n,a,o,s){if(t.prototype._applyStateObj.call(this,r,i,n,a,o,s),this.__inHover!==Ra){var l=!(i&&a),u;if(i&&i.shape?o?a?u=i.shape:
(u=N({},n.shape),N(u,i.shape)):(u=N({},a?this.shape:n.shape),N(u,i.shape)):l&&(u=n.shape),u)if(o){this.shape=N({},this.shape);for(var f={},c=ae(u),p=0;p<
c.length;p++){var h=c[p];typeof u[h]=="object"?this.shape[h]=u[h]:f[h]=u[h]}this._transitionState(r,{shape:f},s)}else this.shape=u,this.dirtyShape()}},
e.prototype._mergeStates=function(r){for(var i=t.prototype._mergeStates.call(this,r),n,a=0;a<r.length;a++){var o=r[a];o.shape&&(n=n||{},this._mergeStyle(
n,o.shape))}return n&&(i.shape=n),i},e.prototype.getAnimationStyleProps=function(){return hD},e.prototype.isZeroArea=function(){return!1},e.extend=function(r){
var i=(function(a){P(o,a);function o(s){var l=a.call(this,s)||this;return r.init&&r.init.call(l,s),l}return o.prototype.getDefaultStyle=function(){return te(
r.style)},o.prototype.getDefaultShape=function(){return te(r.shape)},o})(e);for(var n in r)typeof r[n]=="function"&&(i.prototype[n]=r[n]);return i},e.
initDefaultProps=(function(){var r=e.prototype;r.type="path",r.strokeContainThreshold=5,r.segmentIgnoreThreshold=0,r.subPixelOptimize=!1,r.autoBatch=!1,
r.__dirty=He|ln|yi})(),e})(bt),oe=vD;var dD=$({strokeFirst:!0,font:Ht,x:0,y:0,textAlign:"left",textBaseline:"top",miterLimit:2},uh),v_=(function(t){P(e,t);function e(){return t!==null&&t.
apply(this,arguments)||this}return e.prototype.hasStroke=function(){return jp(this.style)},e.prototype.hasFill=function(){var r=this.style,i=r.fill;return i!=
null&&i!=="none"},e.prototype.createStyle=function(r){return mi(dD,r)},e.prototype.setBoundingRect=function(r){this._rect=r},e.prototype.getBoundingRect=
function(){return this._rect||(this._rect=e_(this.style)),this._rect},e.initDefaultProps=(function(){var r=e.prototype;r.dirtyRectTolerance=10})(),e})(
bt);v_.prototype.type="tspan";var os=v_;var mD=$({x:0,y:0},wr),gD={style:$({x:!0,y:!0,width:!0,height:!0,sx:!0,sy:!0,sWidth:!0,sHeight:!0},Tn.style)};function yD(t){return!!(t&&typeof t!="st\
ring"&&t.width&&t.height)}var d_=(function(t){P(e,t);function e(){return t!==null&&t.apply(this,arguments)||this}return e.prototype.createStyle=function(r){
return mi(mD,r)},e.prototype._getSize=function(r){var i=this.style,n=i[r];if(n!=null)return n;var a=yD(i.image)?i.image:this.__image;if(!a)return 0;var o=r===
"width"?"height":"width",s=i[o];return s==null?a[r]:a[r]/a[o]*s},e.prototype.getWidth=function(){return this._getSize("width")},e.prototype.getHeight=
function(){return this._getSize("height")},e.prototype.getAnimationStyleProps=function(){return gD},e.prototype.getBoundingRect=function(){var r=this.
style;return this._rect||(this._rect=new J(r.x||0,r.y||0,this.getWidth(),this.getHeight())),this._rect},e})(bt);d_.prototype.type="image";var Ct=d_;function m_(t,e){var r=e.x,i=e.y,n=e.width,a=e.height,o=e.r,s,l,u,f;n<0&&(r=r+n,n=-n),a<0&&(i=i+a,a=-a),typeof o=="number"?s=l=u=f=o:o instanceof Array?
o.length===1?s=l=u=f=o[0]:o.length===2?(s=u=o[0],l=f=o[1]):o.length===3?(s=o[0],l=f=o[1],u=o[2]):(s=o[0],l=o[1],u=o[2],f=o[3]):s=l=u=f=0;var c;s+l>n&&
(c=s+l,s*=n/c,l*=n/c),u+f>n&&(c=u+f,u*=n/c,f*=n/c),l+u>a&&(c=l+u,l*=a/c,u*=a/c),s+f>a&&(c=s+f,s*=a/c,f*=a/c),t.moveTo(r+s,i),t.lineTo(r+n-l,i),l!==0&&
t.arc(r+n-l,i+l,l,-Math.PI/2,0),t.lineTo(r+n,i+a-u),u!==0&&t.arc(r+n-u,i+a-u,u,0,Math.PI/2),t.lineTo(r+f,i+a),f!==0&&t.arc(r+f,i+a-f,f,Math.PI/2,Math.
PI),t.lineTo(r,i+s),s!==0&&t.arc(r+s,i+s,s,Math.PI,Math.PI*1.5),t.closePath()}var Fa=Math.round;function su(t,e,r){if(e){var i=e.x1,n=e.x2,a=e.y1,o=e.y2;t.x1=i,t.x2=n,t.y1=a,t.y2=o;var s=r&&r.lineWidth;return s&&(Fa(i*2)===Fa(n*
2)&&(t.x1=t.x2=Mi(i,s,!0)),Fa(a*2)===Fa(o*2)&&(t.y1=t.y2=Mi(a,s,!0))),t}}function lu(t,e,r){if(e){var i=e.x,n=e.y,a=e.width,o=e.height;t.x=i,t.y=n,t.width=
a,t.height=o;var s=r&&r.lineWidth;return s&&(t.x=Mi(i,s,!0),t.y=Mi(n,s,!0),t.width=Math.max(Mi(i+a,s,!1)-t.x,a===0?0:1),t.height=Math.max(Mi(n+o,s,!1)-
t.y,o===0?0:1)),t}}function Mi(t,e,r){if(!e)return t;var i=Fa(t*2);return(i+Fa(e))%2===0?i/2:(i+(r?1:-1))/2}var SD=(function(){function t(){this.x=0,this.y=0,this.width=0,this.height=0}return t})();var TD={},g_=(function(t){P(e,t);function e(r){return t.call(this,r)||this}return e.prototype.getDefaultShape=function(){return new SD},e.prototype.buildPath=
function(r,i){var n,a,o,s;if(this.subPixelOptimize){var l=lu(TD,i,this.style);n=l.x,a=l.y,o=l.width,s=l.height,l.r=i.r,i=l}else n=i.x,a=i.y,o=i.width,
s=i.height;i.r?m_(r,i):r.rect(n,a,o,s)},e.prototype.isZeroArea=function(){return!this.shape.width||!this.shape.height},e})(oe);g_.prototype.type="rect";
var Me=g_;var y_={fill:"#000"},__=2,Mr={},bD={style:$({fill:!0,stroke:!0,fillOpacity:!0,strokeOpacity:!0,lineWidth:!0,fontSize:!0,lineHeight:!0,width:!0,height:!0,
textShadowColor:!0,textShadowBlur:!0,textShadowOffsetX:!0,textShadowOffsetY:!0,backgroundColor:!0,padding:!0,borderColor:!0,borderWidth:!0,borderRadius:!0},
Tn.style)},A_=(function(t){P(e,t);function e(r){var i=t.call(this)||this;return i.type="text",i._children=[],i._defaultStyle=y_,i.attr(r),i}return e.prototype.
childrenRef=function(){return this._children},e.prototype.update=function(){t.prototype.update.call(this),this.styleChanged()&&this._updateSubTexts();
for(var r=0;r<this._children.length;r++){var i=this._children[r];i.zlevel=this.zlevel,i.z=this.z,i.z2=this.z2,i.culling=this.culling,i.cursor=this.cursor,
i.invisible=this.invisible}},e.prototype.updateTransform=function(){var r=this.innerTransformable;r?(r.updateTransform(),r.transform&&(this.transform=
r.transform)):t.prototype.updateTransform.call(this)},e.prototype.getLocalTransform=function(r){var i=this.innerTransformable;return i?i.getLocalTransform(
r):t.prototype.getLocalTransform.call(this,r)},e.prototype.getComputedTransform=function(){return this.__hostTarget&&(this.__hostTarget.getComputedTransform(),
this.__hostTarget.updateInnerText(!0)),t.prototype.getComputedTransform.call(this)},e.prototype._updateSubTexts=function(){this._childCursor=0,DD(this.
style),this.style.rich?this._updateRichTexts():this._updatePlainTexts(),this._children.length=this._childCursor,this.styleUpdated()},e.prototype.addSelfToZr=
function(r){t.prototype.addSelfToZr.call(this,r);for(var i=0;i<this._children.length;i++)this._children[i].__zr=r},e.prototype.removeSelfFromZr=function(r){
t.prototype.removeSelfFromZr.call(this,r);for(var i=0;i<this._children.length;i++)this._children[i].__zr=null},e.prototype.getBoundingRect=function(){
if(this.styleChanged()&&this._updateSubTexts(),!this._rect){for(var r=new J(0,0,0,0),i=this._children,n=[],a=null,o=0;o<i.length;o++){var s=i[o],l=s.getBoundingRect(),
u=s.getLocalTransform(n);u?(r.copy(l),r.applyTransform(u),a=a||r.clone(),a.union(r)):(a=a||l.clone(),a.union(l))}this._rect=a||r}return this._rect},e.
prototype.setDefaultTextStyle=function(r){this._defaultStyle=r||y_},e.prototype.setTextContent=function(r){},e.prototype._mergeStyle=function(r,i){if(!i)
return r;var n=i.rich,a=r.rich||n&&{};return N(r,i),n&&a?(this._mergeRich(a,n),r.rich=a):a&&(r.rich=a),r},e.prototype._mergeRich=function(r,i){for(var n=ae(
i),a=0;a<n.length;a++){var o=n[a];r[o]=r[o]||{},N(r[o],i[o])}},e.prototype.getAnimationStyleProps=function(){return bD},e.prototype._getOrCreateChild=
function(r){var i=this._children[this._childCursor];return(!i||!(i instanceof r))&&(i=new r),this._children[this._childCursor++]=i,i.__zr=this.__zr,i.
parent=this,i},e.prototype._updatePlainTexts=function(){var r=this.style,i=r.font||Ht,n=r.padding,a=this._defaultStyle,o=r.x||0,s=r.y||0,l=r.align||a.
align||"left",u=r.verticalAlign||a.verticalAlign||"top";qp(Mr,a.overflowRect,o,s,l,u),o=Mr.baseX,s=Mr.baseY;var f=E_(r),c=Qy(f,r,Mr.outerWidth,Mr.outerHeight),
p=fh(r),h=!!r.backgroundColor,v=c.outerHeight,d=c.outerWidth,m=c.lines,g=c.lineHeight;this.isTruncated=!!c.isTruncated;var y=o,_=Wr(s,c.contentHeight,
u);if(p||n){var x=bi(o,d,l),S=Wr(s,v,u);p&&this._renderBackground(r,r,x,S,d,v)}_+=g/2,n&&(y=w_(o,l,n),u==="top"?_+=n[0]:u==="bottom"&&(_-=n[2]));for(var b=0,
C=!1,A=!1,w=C_("fill"in r?r.fill:(A=!0,a.fill)),E=b_("stroke"in r?r.stroke:!h&&(!a.autoStroke||A)?(b=__,C=!0,a.stroke):null),D=r.textShadowBlur>0,O=0;O<
m.length;O++){var M=this._getOrCreateChild(os),I=M.createStyle();M.useStyle(I),I.text=m[O],I.x=y,I.y=_,l&&(I.textAlign=l),I.textBaseline="middle",I.opacity=
r.opacity,I.strokeFirst=!0,D&&(I.shadowBlur=r.textShadowBlur||0,I.shadowColor=r.textShadowColor||"transparent",I.shadowOffsetX=r.textShadowOffsetX||0,
I.shadowOffsetY=r.textShadowOffsetY||0),I.stroke=E,I.fill=w,E&&(I.lineWidth=r.lineWidth||b,I.lineDash=r.lineDash,I.lineDashOffset=r.lineDashOffset||0),
I.font=i,S_(I,r),_+=g,M.setBoundingRect(iu(I,c.contentWidth,c.calculatedLineHeight,C?0:null))}},e.prototype._updateRichTexts=function(){var r=this.style,
i=this._defaultStyle,n=r.align||i.align,a=r.verticalAlign||i.verticalAlign,o=r.x||0,s=r.y||0;qp(Mr,i.overflowRect,o,s,n,a),o=Mr.baseX,s=Mr.baseY;var l=E_(
r),u=$y(l,r,Mr.outerWidth,Mr.outerHeight,n),f=u.width,c=u.outerWidth,p=u.outerHeight,h=r.padding;this.isTruncated=!!u.isTruncated;var v=bi(o,c,n),d=Wr(
s,p,a),m=v,g=d;h&&(m+=h[3],g+=h[0]);var y=m+f;fh(r)&&this._renderBackground(r,r,v,d,c,p);for(var _=!!r.backgroundColor,x=0;x<u.lines.length;x++){for(var S=u.
lines[x],b=S.tokens,C=b.length,A=S.lineHeight,w=S.width,E=0,D=m,O=y,M=C-1,I=void 0;E<C&&(I=b[E],!I.align||I.align==="left");)this._placeToken(I,r,A,g,
D,"left",_),w-=I.width,D+=I.width,E++;for(;M>=0&&(I=b[M],I.align==="right");)this._placeToken(I,r,A,g,O,"right",_),w-=I.width,O-=I.width,M--;for(D+=(f-
(D-m)-(y-O)-w)/2;E<=M;)I=b[E],this._placeToken(I,r,A,g,D+I.width/2,"center",_),D+=I.width,E++;g+=A}},e.prototype._placeToken=function(r,i,n,a,o,s,l){var u=i.
rich[r.styleName]||{};u.text=r.text;var f=r.verticalAlign,c=a+n/2;f==="top"?c=a+r.height/2:f==="bottom"&&(c=a+n-r.height/2);var p=!r.isLineHolder&&fh(
u);p&&this._renderBackground(u,i,s==="right"?o-r.width:s==="center"?o-r.width/2:o,c-r.height/2,r.width,r.height);var h=!!u.backgroundColor,v=r.textPadding;
v&&(o=w_(o,s,v),c-=r.height/2-v[0]-r.innerHeight/2);var d=this._getOrCreateChild(os),m=d.createStyle();d.useStyle(m);var g=this._defaultStyle,y=!1,_=0,
x=!1,S=C_("fill"in u?u.fill:"fill"in i?i.fill:(y=!0,g.fill)),b=b_("stroke"in u?u.stroke:"stroke"in i?i.stroke:!h&&!l&&(!g.autoStroke||y)?(_=__,x=!0,g.
stroke):null),C=u.textShadowBlur>0||i.textShadowBlur>0;m.text=r.text,m.x=o,m.y=c,C&&(m.shadowBlur=u.textShadowBlur||i.textShadowBlur||0,m.shadowColor=
u.textShadowColor||i.textShadowColor||"transparent",m.shadowOffsetX=u.textShadowOffsetX||i.textShadowOffsetX||0,m.shadowOffsetY=u.textShadowOffsetY||i.
textShadowOffsetY||0),m.textAlign=s,m.textBaseline="middle",m.font=r.font||Ht,m.opacity=Lt(u.opacity,i.opacity,1),S_(m,u),b&&(m.lineWidth=Lt(u.lineWidth,
i.lineWidth,_),m.lineDash=Y(u.lineDash,i.lineDash),m.lineDashOffset=i.lineDashOffset||0,m.stroke=b),S&&(m.fill=S),d.setBoundingRect(iu(m,r.contentWidth,
r.contentHeight,x?0:null))},e.prototype._renderBackground=function(r,i,n,a,o,s){var l=r.backgroundColor,u=r.borderWidth,f=r.borderColor,c=l&&l.image,p=l&&
!c,h=r.borderRadius,v=this,d,m;if(p||r.lineHeight||u&&f){d=this._getOrCreateChild(Me),d.useStyle(d.createStyle()),d.style.fill=null;var g=d.shape;g.x=
n,g.y=a,g.width=o,g.height=s,g.r=h,d.dirtyShape()}if(p){var y=d.style;y.fill=l||null,y.fillOpacity=Y(r.fillOpacity,1)}else if(c){m=this._getOrCreateChild(
Ct),m.onload=function(){v.dirtyStyle()};var _=m.style;_.image=l.image,_.x=n,_.y=a,_.width=o,_.height=s}if(u&&f){var y=d.style;y.lineWidth=u,y.stroke=f,
y.strokeOpacity=Y(r.strokeOpacity,1),y.lineDash=r.borderDash,y.lineDashOffset=r.borderDashOffset||0,d.strokeContainThreshold=0,d.hasFill()&&d.hasStroke()&&
(y.strokeFirst=!0,y.lineWidth*=2)}var x=(d||m).style;x.shadowBlur=r.shadowBlur||0,x.shadowColor=r.shadowColor||"transparent",x.shadowOffsetX=r.shadowOffsetX||
0,x.shadowOffsetY=r.shadowOffsetY||0,x.opacity=Lt(r.opacity,i.opacity,1)},e.makeFont=function(r){var i="";return AD(r)&&(i=[r.fontStyle,r.fontWeight,ED(
r.fontSize),r.fontFamily||"sans-serif"].join(" ")),i&&rt(i)||r.textFont||r.font},e})(bt),CD={left:!0,right:1,center:1},wD={top:1,bottom:1,middle:1},x_=[
"fontStyle","fontWeight","fontSize","fontFamily"];function ED(t){return typeof t=="string"&&(t.indexOf("px")!==-1||t.indexOf("rem")!==-1||t.indexOf("e\
m")!==-1)?t:isNaN(+t)?hl+"px":t+"px"}function S_(t,e){for(var r=0;r<x_.length;r++){var i=x_[r],n=e[i];n!=null&&(t[i]=n)}}function AD(t){return t.fontSize!=
null||t.fontFamily||t.fontWeight}function DD(t){return T_(t),T(t.rich,T_),t}function T_(t){if(t){t.font=A_.makeFont(t);var e=t.align;e==="middle"&&(e=
"center"),t.align=e==null||CD[e]?e:"left";var r=t.verticalAlign;r==="center"&&(r="middle"),t.verticalAlign=r==null||wD[r]?r:"top";var i=t.padding;i&&(t.
padding=ga(t.padding))}}function b_(t,e){return t==null||e<=0||t==="transparent"||t==="none"?null:t.image||t.colorStops?"#000":t}function C_(t){return t==
null||t==="none"?null:t.image||t.colorStops?"#000":t}function w_(t,e,r){return e==="right"?t-r[1]:e==="center"?t+r[3]/2-r[1]/2:t+r[3]}function E_(t){var e=t.
text;return e!=null&&(e+=""),e}function fh(t){return!!(t.backgroundColor||t.lineHeight||t.borderWidth&&t.borderColor)}var Xe=A_;var ye=K(),D_=function(t,e,r,i){if(i){var n=ye(i);n.dataIndex=r,n.dataType=e,n.seriesIndex=t,n.ssrType="chart",i.type==="group"&&i.traverse(function(a){
var o=ye(a);o.seriesIndex=t,o.dataIndex=r,o.dataType=e,o.ssrType="chart"})}};var On="undefined",uu="series",fu=H(["tooltip","label","itemName","itemId","itemGroupId","itemChildGroupId","seriesName"]),Je="original",Ze="arrayRows",
vt="objectRows",kt="keyedColumns",Bt="typedArray",ch="unknown",zt="column",Or="row";var MD=["getDom","getZr","getWidth","getHeight","getDevicePixelRatio","dispatchAction","isSSR","isDisposed","on","off","getDataURL","getConnectedDataU\
RL","getOption","getId","updateLabelLayout"],OD=(function(){function t(e){T(MD,function(r){this[r]=Q(e[r],e)},this)}return t})();function M_(t,e){return e.
mainType===uu?t.getViewOfSeriesModel(e):t.getViewOfComponentModel(e)}var cu=OD;var O_=1,L_={},k_=K(),vh=K(),dh=0,ss=1,ls=2,jt=["emphasis","blur","select"],mh=["normal","emphasis","blur","select"],LD=10,RD=9,Oi="highlight",us="dow\
nplay",fs="select",hu="unselect",cs="toggleSelect",vu="selectchanged";function Va(t){return t!=null&&t!=="none"}function du(t,e,r){t.onHoverStateChange&&
(t.hoverState||0)!==r&&t.onHoverStateChange(e),t.hoverState=r}function B_(t){du(t,"emphasis",ls)}function z_(t){t.hoverState===ls&&du(t,"normal",dh)}function gh(t){
du(t,"blur",ss)}function U_(t){t.hoverState===ss&&du(t,"normal",dh)}function PD(t){t.selected=!0}function ID(t){t.selected=!1}function R_(t,e,r){e(t,r)}
function Qr(t,e,r){R_(t,e,r),t.isGroup&&t.traverse(function(i){R_(i,e,r)})}function yh(t,e){switch(e){case"emphasis":t.hoverState=ls;break;case"normal":
t.hoverState=dh;break;case"blur":t.hoverState=ss;break;case"select":t.selected=!0}}function ND(t,e,r,i){for(var n=t.style,a={},o=0;o<e.length;o++){var s=e[o],l=n[s];a[s]=l??(i&&i[s])}for(var o=0;o<t.animators.length;o++){var u=t.animators[o];
u.__fromStateTransition&&u.__fromStateTransition.indexOf(r)<0&&u.targetName==="style"&&u.saveTo(a,e)}return a}function kD(t,e,r,i){var n=r&&re(r,"sele\
ct")>=0,a=!1;if(t instanceof oe){var o=k_(t),s=n&&o.selectFill||o.normalFill,l=n&&o.selectStroke||o.normalStroke;if(Va(s)||Va(l)){i=i||{};var u=i.style||
{};u.fill==="inherit"?(a=!0,i=N({},i),u=N({},u),u.fill=s):!Va(u.fill)&&Va(s)?(a=!0,i=N({},i),u=N({},u),u.fill=sp(s)):!Va(u.stroke)&&Va(l)&&(a||(i=N({},
i),u=N({},u)),u.stroke=sp(l)),i.style=u}}if(i&&i.z2==null){a||(i=N({},i));var f=t.z2EmphasisLift;i.z2=t.z2+(f??LD)}return i}function BD(t,e,r){if(r&&r.
z2==null){r=N({},r);var i=t.z2SelectLift;r.z2=t.z2+(i??RD)}return r}function zD(t,e,r){var i=re(t.currentStates,e)>=0,n=t.style.opacity,a=i?null:ND(t,
["opacity"],e,{opacity:1});r=r||{};var o=r.style||{};return o.opacity==null&&(r=N({},r),o=N({opacity:i?n:a.opacity*.1},o),r.style=o),r}function ph(t,e){
var r=this.states[t];if(this.style){if(t==="emphasis")return kD(this,t,e,r);if(t==="blur")return zD(this,t,r);if(t==="select")return BD(this,t,r)}return r}
function _h(t){t.stateProxy=ph;var e=t.getTextContent(),r=t.getTextGuideLine();e&&(e.stateProxy=ph),r&&(r.stateProxy=ph)}function P_(t,e){!V_(t,e)&&!t.
__highByOuter&&Qr(t,B_)}function I_(t,e){!V_(t,e)&&!t.__highByOuter&&Qr(t,z_)}function Ln(t,e){t.__highByOuter|=1<<(e||0),Qr(t,B_)}function Rn(t,e){!(t.
__highByOuter&=~(1<<(e||0)))&&Qr(t,z_)}function F_(t){Qr(t,gh)}function xh(t){Qr(t,U_)}function Sh(t){Qr(t,PD)}function Th(t){Qr(t,ID)}function V_(t,e){
return t.__highDownSilentOnTouch&&e.zrByTouch}function bh(t){var e=t.getModel(),r=[],i=[];e.eachComponent(function(n,a){var o=vh(a),s=M_(t,a),l=n==="s\
eries";!l&&i.push(s),o.isBlured&&(s.group.traverse(function(u){U_(u)}),l&&r.push(a)),o.isBlured=!1}),T(i,function(n){n&&n.toggleBlurSeries&&n.toggleBlurSeries(
r,!1,e)})}function hh(t,e,r,i){var n=i.getModel();r=r||"coordinateSystem";function a(u,f){for(var c=0;c<f.length;c++){var p=u.getItemGraphicEl(f[c]);p&&
xh(p)}}if(t!=null&&!(!e||e==="none")){var o=n.getSeriesByIndex(t),s=o.coordinateSystem;s&&s.master&&(s=s.master);var l=[];n.eachSeries(function(u){var f=o===
u,c=u.coordinateSystem;c&&c.master&&(c=c.master);var p=c&&s?c===s:f;if(!(r==="series"&&!f||r==="coordinateSystem"&&!p||e==="series"&&f)){var h=i.getViewOfSeriesModel(
u);if(h.group.traverse(function(m){m.__highByOuter&&f&&e==="self"||gh(m)}),Ne(e))a(u.getData(),e);else if(V(e))for(var v=ae(e),d=0;d<v.length;d++)a(u.
getData(v[d]),e[v[d]]);l.push(u),vh(u).isBlured=!0}}),n.eachComponent(function(u,f){if(u!=="series"){var c=i.getViewOfComponentModel(f);c&&c.toggleBlurSeries&&
c.toggleBlurSeries(l,!0,n)}})}}function pu(t,e,r){if(!(t==null||e==null)){var i=r.getModel().getComponent(t,e);if(i){vh(i).isBlured=!0;var n=r.getViewOfComponentModel(
i);!n||!n.focusBlurEnabled||n.group.traverse(function(a){gh(a)})}}}function H_(t,e,r){var i=t.seriesIndex,n=t.getData(e.dataType);if(n){var a=Xt(n,e);
a=(k(a)?a[0]:a)||0;var o=n.getItemGraphicEl(a);if(!o)for(var s=n.count(),l=0;!o&&l<s;)o=n.getItemGraphicEl(l++);if(o){var u=ye(o);hh(i,u.focus,u.blurScope,
r)}else{var f=t.get(["emphasis","focus"]),c=t.get(["emphasis","blurScope"]);f!=null&&hh(i,f,c,r)}}}function mu(t,e,r,i){var n={focusSelf:!1,dispatchers:null};
if(t==null||t==="series"||e==null||r==null)return n;var a=i.getModel().getComponent(t,e);if(!a)return n;var o=i.getViewOfComponentModel(a);if(!o||!o.findHighDownDispatchers)
return n;for(var s=o.findHighDownDispatchers(r),l,u=0;u<s.length;u++)if(ye(s[u]).focus==="self"){l=!0;break}return{focusSelf:l,dispatchers:s}}function G_(t,e,r){
var i=ye(t),n=mu(i.componentMainType,i.componentIndex,i.componentHighDownName,r),a=n.dispatchers,o=n.focusSelf;a?(o&&pu(i.componentMainType,i.componentIndex,
r),T(a,function(s){return P_(s,e)})):(hh(i.seriesIndex,i.focus,i.blurScope,r),i.focus==="self"&&pu(i.componentMainType,i.componentIndex,r),P_(t,e))}function Y_(t,e,r){
bh(r);var i=ye(t),n=mu(i.componentMainType,i.componentIndex,i.componentHighDownName,r).dispatchers;n?T(n,function(a){return I_(a,e)}):I_(t,e)}function W_(t,e,r){
if(gu(e)){var i=e.dataType,n=t.getData(i),a=Xt(n,e);k(a)||(a=[a]),t[e.type===cs?"toggleSelect":e.type===fs?"select":"unselect"](a,i)}}function Ch(t){var e=t.
getAllData();T(e,function(r){var i=r.data,n=r.type;i.eachItemGraphicEl(function(a,o){t.isSelected(o,n)?Sh(a):Th(a)})})}function X_(t){var e=[];return t.
eachSeries(function(r){var i=r.getAllData();T(i,function(n){var a=n.data,o=n.type,s=r.getSelectedDataIndices();if(s.length>0){var l={dataIndex:s,seriesIndex:r.
seriesIndex};o!=null&&(l.dataType=o),e.push(l)}})}),e}function UD(t,e,r){Z_(t,!0),Qr(t,_h),VD(t,e,r)}function FD(t){Z_(t,!1)}function Pn(t,e,r,i){i?FD(
t):UD(t,e,r)}function VD(t,e,r){var i=ye(t);e!=null?(i.focus=e,i.blurScope=r):i.focus&&(i.focus=null)}var N_=["emphasis","blur","select"],HD={itemStyle:"\
getItemStyle",lineStyle:"getLineStyle",areaStyle:"getAreaStyle"};function wh(t,e,r,i){r=r||"itemStyle";for(var n=0;n<N_.length;n++){var a=N_[n],o=e.getModel(
[a,r]),s=t.ensureState(a);s.style=i?i(o):o[HD[r]]()}}function Z_(t,e){var r=e===!1,i=t;t.highDownSilentOnTouch&&(i.__highDownSilentOnTouch=t.highDownSilentOnTouch),
(!r||i.__highDownDispatcher)&&(i.__highByOuter=i.__highByOuter||0,i.__highDownDispatcher=!r)}function ps(t){return!!(t&&t.__highDownDispatcher)}function q_(t){var e=L_[t];return e==null&&O_<=32&&(e=L_[t]=O_++),e}function gu(t){var e=t.type;return e===fs||e===hu||e===cs}function Eh(t){var e=t.type;
return e===Oi||e===us}function K_(t){var e=k_(t);e.normalFill=t.style.fill,e.normalStroke=t.style.stroke;var r=t.states.select||{};e.selectFill=r.style&&
r.style.fill||null,e.selectStroke=r.style&&r.style.stroke||null}var dt={};W1(dt,{Arc:()=>ys,BezierCurve:()=>kh,BoundingRect:()=>J,Circle:()=>vs,CompoundPath:()=>Tu,Ellipse:()=>Oh,Group:()=>Te,HOVER_LAYER_FOR_INCREMENTAL:()=>Un,
HOVER_LAYER_FROM_THRESHOLD:()=>Yh,HOVER_LAYER_NO:()=>Gh,Image:()=>Ct,IncrementalDisplayable:()=>C0,Line:()=>pr,LinearGradient:()=>Cu,OrientedBoundingRect:()=>Du,
Path:()=>oe,Point:()=>_e,Polygon:()=>Ih,Polyline:()=>Nh,RadialGradient:()=>x0,Rect:()=>Me,Ring:()=>Rh,Sector:()=>gs,Text:()=>Xe,WH:()=>zn,XY:()=>Jr,applyTransform:()=>Lu,
calcZ2Range:()=>LM,clipPointsByRect:()=>AM,clipRectByRect:()=>DM,createIcon:()=>Zh,decomposeTransform:()=>PM,ensureCopyRect:()=>Za,ensureCopyTransform:()=>Iu,
expandOrShrinkRect:()=>Xa,extendPath:()=>xM,extendShape:()=>yM,getCurrentCanvasPainter:()=>IM,getShapeClass:()=>Ou,getTransform:()=>CM,groupTransition:()=>Xh,
initProps:()=>$r,isBoundingRectAxisAligned:()=>Pu,isElementRemoved:()=>Bn,lineLineIntersect:()=>R0,linePolygonIntersect:()=>MM,makeImage:()=>Wh,makePath:()=>Fn,
mergePath:()=>SM,payloadDisableAnimation:()=>RM,registerShape:()=>hr,removeElement:()=>Wa,removeElementWithFadeOut:()=>E0,resizePath:()=>L0,retrieveZInfo:()=>Li,
setTooltipConfig:()=>Ru,subPixelOptimize:()=>bM,subPixelOptimizeLine:()=>Vn,subPixelOptimizeRect:()=>TM,transformDirection:()=>wM,traverseElements:()=>Hn,
traverseUpdateZ:()=>qh,updateProps:()=>Qt});var Ha=Nt.CMD,GD=[[],[],[]],j_=Math.sqrt,YD=Math.atan2;function Ah(t,e){if(e){var r=t.data,i=t.len(),n,a,o,s,l,u,f=Ha.M,c=Ha.C,p=Ha.L,h=Ha.R,v=Ha.A,d=Ha.
Q;for(o=0,s=0;o<i;){switch(n=r[o++],s=o,a=0,n){case f:a=1;break;case p:a=1;break;case c:a=3;break;case d:a=2;break;case v:var m=e[4],g=e[5],y=j_(e[0]*
e[0]+e[1]*e[1]),_=j_(e[2]*e[2]+e[3]*e[3]),x=YD(-e[1]/_,e[0]/y);r[o]*=y,r[o++]+=m,r[o]*=_,r[o++]+=g,r[o++]*=y,r[o++]*=_,r[o++]+=x,r[o++]+=x,o+=2,s=o;break;case h:
u[0]=r[o++],u[1]=r[o++],We(u,u,e),r[s++]=u[0],r[s++]=u[1],u[0]+=r[o++],u[1]+=r[o++],We(u,u,e),r[s++]=u[0],r[s++]=u[1]}for(l=0;l<a;l++){var S=GD[l];S[0]=
r[o++],S[1]=r[o++],We(S,S,e),r[s++]=S[0],r[s++]=S[1]}}t.increaseVersion()}}var Dh=Math.sqrt,yu=Math.sin,_u=Math.cos,hs=Math.PI;function Q_(t){return Math.sqrt(t[0]*t[0]+t[1]*t[1])}function Mh(t,e){return(t[0]*e[0]+t[1]*e[1])/
(Q_(t)*Q_(e))}function $_(t,e){return(t[0]*e[1]<t[1]*e[0]?-1:1)*Math.acos(Mh(t,e))}function J_(t,e,r,i,n,a,o,s,l,u,f){var c=l*(hs/180),p=_u(c)*(t-r)/2+
yu(c)*(e-i)/2,h=-1*yu(c)*(t-r)/2+_u(c)*(e-i)/2,v=p*p/(o*o)+h*h/(s*s);v>1&&(o*=Dh(v),s*=Dh(v));var d=(n===a?-1:1)*Dh((o*o*(s*s)-o*o*(h*h)-s*s*(p*p))/(o*
o*(h*h)+s*s*(p*p)))||0,m=d*o*h/s,g=d*-s*p/o,y=(t+r)/2+_u(c)*m-yu(c)*g,_=(e+i)/2+yu(c)*m+_u(c)*g,x=$_([1,0],[(p-m)/o,(h-g)/s]),S=[(p-m)/o,(h-g)/s],b=[(-1*
p-m)/o,(-1*h-g)/s],C=$_(S,b);if(Mh(S,b)<=-1&&(C=hs),Mh(S,b)>=1&&(C=0),C<0){var A=Math.round(C/hs*1e6)/1e6;C=hs*2+A%2*hs}f.addData(u,y,_,o,s,x,C,c,a)}var WD=/([mlvhzcqtsa])([^mlvhzcqtsa]*)/ig,
XD=/-?([0-9]*\.)?[0-9]+([eE]-?[0-9]+)?/g;function ZD(t){var e=new Nt;if(!t)return e;var r=0,i=0,n=r,a=i,o,s=Nt.CMD,l=t.match(WD);if(!l)return e;for(var u=0;u<
l.length;u++){for(var f=l[u],c=f.charAt(0),p=void 0,h=f.match(XD)||[],v=h.length,d=0;d<v;d++)h[d]=parseFloat(h[d]);for(var m=0;m<v;){var g=void 0,y=void 0,
_=void 0,x=void 0,S=void 0,b=void 0,C=void 0,A=r,w=i,E=void 0,D=void 0;switch(c){case"l":r+=h[m++],i+=h[m++],p=s.L,e.addData(p,r,i);break;case"L":r=h[m++],
i=h[m++],p=s.L,e.addData(p,r,i);break;case"m":r+=h[m++],i+=h[m++],p=s.M,e.addData(p,r,i),n=r,a=i,c="l";break;case"M":r=h[m++],i=h[m++],p=s.M,e.addData(
p,r,i),n=r,a=i,c="L";break;case"h":r+=h[m++],p=s.L,e.addData(p,r,i);break;case"H":r=h[m++],p=s.L,e.addData(p,r,i);break;case"v":i+=h[m++],p=s.L,e.addData(
p,r,i);break;case"V":i=h[m++],p=s.L,e.addData(p,r,i);break;case"C":p=s.C,e.addData(p,h[m++],h[m++],h[m++],h[m++],h[m++],h[m++]),r=h[m-2],i=h[m-1];break;case"\
c":p=s.C,e.addData(p,h[m++]+r,h[m++]+i,h[m++]+r,h[m++]+i,h[m++]+r,h[m++]+i),r+=h[m-2],i+=h[m-1];break;case"S":g=r,y=i,E=e.len(),D=e.data,o===s.C&&(g+=
r-D[E-4],y+=i-D[E-3]),p=s.C,A=h[m++],w=h[m++],r=h[m++],i=h[m++],e.addData(p,g,y,A,w,r,i);break;case"s":g=r,y=i,E=e.len(),D=e.data,o===s.C&&(g+=r-D[E-4],
y+=i-D[E-3]),p=s.C,A=r+h[m++],w=i+h[m++],r+=h[m++],i+=h[m++],e.addData(p,g,y,A,w,r,i);break;case"Q":A=h[m++],w=h[m++],r=h[m++],i=h[m++],p=s.Q,e.addData(
p,A,w,r,i);break;case"q":A=h[m++]+r,w=h[m++]+i,r+=h[m++],i+=h[m++],p=s.Q,e.addData(p,A,w,r,i);break;case"T":g=r,y=i,E=e.len(),D=e.data,o===s.Q&&(g+=r-
D[E-4],y+=i-D[E-3]),r=h[m++],i=h[m++],p=s.Q,e.addData(p,g,y,r,i);break;case"t":g=r,y=i,E=e.len(),D=e.data,o===s.Q&&(g+=r-D[E-4],y+=i-D[E-3]),r+=h[m++],
i+=h[m++],p=s.Q,e.addData(p,g,y,r,i);break;case"A":_=h[m++],x=h[m++],S=h[m++],b=h[m++],C=h[m++],A=r,w=i,r=h[m++],i=h[m++],p=s.A,J_(A,w,r,i,b,C,_,x,S,p,
e);break;case"a":_=h[m++],x=h[m++],S=h[m++],b=h[m++],C=h[m++],A=r,w=i,r+=h[m++],i+=h[m++],p=s.A,J_(A,w,r,i,b,C,_,x,S,p,e);break}}(c==="z"||c==="Z")&&(p=
s.Z,e.addData(p),r=n,i=a),o=p}return e.toStatic(),e}var e0=(function(t){P(e,t);function e(){return t!==null&&t.apply(this,arguments)||this}return e.prototype.
applyTransform=function(r){},e})(oe);function t0(t){return t.setData!=null}function r0(t,e){var r=ZD(t),i=N({},e);return i.buildPath=function(n){var a=t0(
n);if(a&&n.canSave()){n.appendPath(r);var o=n.getContext();o&&n.rebuildPath(o,1)}else{var o=a?n.getContext():n;o&&r.rebuildPath(o,1)}},i.applyTransform=
function(n){Ah(r,n),this.dirtyShape()},i}function i0(t,e){return new e0(r0(t,e))}function n0(t,e){var r=r0(t,e),i=(function(n){P(a,n);function a(o){var s=n.
call(this,o)||this;return s.applyTransform=r.applyTransform,s.buildPath=r.buildPath,s}return a})(e0);return i}function a0(t,e){for(var r=[],i=t.length,
n=0;n<i;n++){var a=t[n];r.push(a.getUpdatedPathProxy(!0))}var o=new oe(e);return o.createPathProxy(),o.buildPath=function(s){if(t0(s)){s.appendPath(r);
var l=s.getContext();l&&s.rebuildPath(l,1)}},o}var KD=(function(){function t(){this.cx=0,this.cy=0,this.r=0}return t})();var o0=(function(t){P(e,t);function e(r){return t.call(this,r)||this}return e.prototype.getDefaultShape=function(){return new KD},e.prototype.buildPath=
function(r,i){r.moveTo(i.cx+i.r,i.cy),r.arc(i.cx,i.cy,i.r,0,Math.PI*2)},e})(oe);o0.prototype.type="circle";var vs=o0;var jD=(function(){function t(){this.cx=0,this.cy=0,this.rx=0,this.ry=0}return t})();var s0=(function(t){P(e,t);function e(r){return t.call(this,r)||this}return e.prototype.getDefaultShape=function(){return new jD},e.prototype.buildPath=
function(r,i){var n=.5522848,a=i.cx,o=i.cy,s=i.rx,l=i.ry,u=s*n,f=l*n;r.moveTo(a-s,o),r.bezierCurveTo(a-s,o-f,a-u,o-l,a,o-l),r.bezierCurveTo(a+u,o-l,a+
s,o-f,a+s,o),r.bezierCurveTo(a+s,o+f,a+u,o+l,a,o+l),r.bezierCurveTo(a-u,o+l,a-s,o+f,a-s,o),r.closePath()},e})(oe);s0.prototype.type="ellipse";var Oh=s0;var u0=Math.PI,Lh=u0*2,In=Math.sin,Ga=Math.cos,QD=Math.acos,st=Math.atan2,l0=Math.abs,ms=Math.sqrt,ds=Math.max,Lr=Math.min,cr=1e-4;function $D(t,e,r,i,n,a,o,s){
var l=r-t,u=i-e,f=o-n,c=s-a,p=c*l-f*u;if(!(p*p<cr))return p=(f*(e-a)-c*(t-n))/p,[t+p*l,e+p*u]}function xu(t,e,r,i,n,a,o){var s=t-r,l=e-i,u=(o?a:-a)/ms(
s*s+l*l),f=u*l,c=-u*s,p=t+f,h=e+c,v=r+f,d=i+c,m=(p+v)/2,g=(h+d)/2,y=v-p,_=d-h,x=y*y+_*_,S=n-a,b=p*d-v*h,C=(_<0?-1:1)*ms(ds(0,S*S*x-b*b)),A=(b*_-y*C)/x,
w=(-b*y-_*C)/x,E=(b*_+y*C)/x,D=(-b*y+_*C)/x,O=A-m,M=w-g,I=E-m,R=D-g;return O*O+M*M>I*I+R*R&&(A=E,w=D),{cx:A,cy:w,x0:-f,y0:-c,x1:A*(n/S-1),y1:w*(n/S-1)}}
function JD(t){var e;if(k(t)){var r=t.length;if(!r)return t;r===1?e=[t[0],t[0],0,0]:r===2?e=[t[0],t[0],t[1],t[1]]:r===3?e=t.concat(t[2]):e=t}else e=[t,
t,t,t];return e}function f0(t,e){var r,i=ds(e.r,0),n=ds(e.r0||0,0),a=i>0,o=n>0;if(!(!a&&!o)){if(a||(i=n,n=0),n>i){var s=i;i=n,n=s}var l=e.startAngle,u=e.
endAngle;if(!(isNaN(l)||isNaN(u))){var f=e.cx,c=e.cy,p=!!e.clockwise,h=l0(u-l),v=h>Lh&&h%Lh;if(v>cr&&(h=v),!(i>cr))t.moveTo(f,c);else if(h>Lh-cr)t.moveTo(
f+i*Ga(l),c+i*In(l)),t.arc(f,c,i,l,u,!p),n>cr&&(t.moveTo(f+n*Ga(u),c+n*In(u)),t.arc(f,c,n,u,l,p));else{var d=void 0,m=void 0,g=void 0,y=void 0,_=void 0,
x=void 0,S=void 0,b=void 0,C=void 0,A=void 0,w=void 0,E=void 0,D=void 0,O=void 0,M=void 0,I=void 0,R=i*Ga(l),L=i*In(l),F=n*Ga(u),X=n*In(u),Z=h>cr;if(Z){
var j=e.cornerRadius;j&&(r=JD(j),d=r[0],m=r[1],g=r[2],y=r[3]);var ie=l0(i-n)/2;if(_=Lr(ie,g),x=Lr(ie,y),S=Lr(ie,d),b=Lr(ie,m),w=C=ds(_,x),E=A=ds(S,b),
(C>cr||A>cr)&&(D=i*Ga(u),O=i*In(u),M=n*Ga(l),I=n*In(l),h<u0)){var se=$D(R,L,M,I,D,O,F,X);if(se){var ee=R-se[0],q=L-se[1],de=D-se[0],me=O-se[1],ft=1/In(
QD((ee*de+q*me)/(ms(ee*ee+q*q)*ms(de*de+me*me)))/2),tr=ms(se[0]*se[0]+se[1]*se[1]);w=Lr(C,(i-tr)/(ft+1)),E=Lr(A,(n-tr)/(ft-1))}}}if(!Z)t.moveTo(f+R,c+
L);else if(w>cr){var we=Lr(g,w),je=Lr(y,w),fe=xu(M,I,R,L,i,we,p),ge=xu(D,O,F,X,i,je,p);t.moveTo(f+fe.cx+fe.x0,c+fe.cy+fe.y0),w<C&&we===je?t.arc(f+fe.cx,
c+fe.cy,w,st(fe.y0,fe.x0),st(ge.y0,ge.x0),!p):(we>0&&t.arc(f+fe.cx,c+fe.cy,we,st(fe.y0,fe.x0),st(fe.y1,fe.x1),!p),t.arc(f,c,i,st(fe.cy+fe.y1,fe.cx+fe.
x1),st(ge.cy+ge.y1,ge.cx+ge.x1),!p),je>0&&t.arc(f+ge.cx,c+ge.cy,je,st(ge.y1,ge.x1),st(ge.y0,ge.x0),!p))}else t.moveTo(f+R,c+L),t.arc(f,c,i,l,u,!p);if(!(n>
cr)||!Z)t.lineTo(f+F,c+X);else if(E>cr){var we=Lr(d,E),je=Lr(m,E),fe=xu(F,X,D,O,n,-je,p),ge=xu(R,L,M,I,n,-we,p);t.lineTo(f+fe.cx+fe.x0,c+fe.cy+fe.y0),
E<A&&we===je?t.arc(f+fe.cx,c+fe.cy,E,st(fe.y0,fe.x0),st(ge.y0,ge.x0),!p):(je>0&&t.arc(f+fe.cx,c+fe.cy,je,st(fe.y0,fe.x0),st(fe.y1,fe.x1),!p),t.arc(f,c,
n,st(fe.cy+fe.y1,fe.cx+fe.x1),st(ge.cy+ge.y1,ge.cx+ge.x1),p),we>0&&t.arc(f+ge.cx,c+ge.cy,we,st(ge.y1,ge.x1),st(ge.y0,ge.x0),!p))}else t.lineTo(f+F,c+X),
t.arc(f,c,n,u,l,p)}t.closePath()}}}var tM=(function(){function t(){this.cx=0,this.cy=0,this.r0=0,this.r=0,this.startAngle=0,this.endAngle=Math.PI*2,this.clockwise=!0,this.cornerRadius=0}
return t})();var c0=(function(t){P(e,t);function e(r){return t.call(this,r)||this}return e.prototype.getDefaultShape=function(){return new tM},e.prototype.buildPath=
function(r,i){f0(r,i)},e.prototype.isZeroArea=function(){return this.shape.startAngle===this.shape.endAngle||this.shape.r===this.shape.r0},e})(oe);c0.
prototype.type="sector";var gs=c0;var rM=(function(){function t(){this.cx=0,this.cy=0,this.r=0,this.r0=0}return t})();var p0=(function(t){P(e,t);function e(r){return t.call(this,r)||this}return e.prototype.getDefaultShape=function(){return new rM},e.prototype.buildPath=
function(r,i){var n=i.cx,a=i.cy,o=Math.PI*2;r.moveTo(n+i.r,a),r.arc(n,a,i.r,0,o,!1),r.moveTo(n+i.r0,a),r.arc(n,a,i.r0,0,o,!0)},e})(oe);p0.prototype.type=
"ring";var Rh=p0;function Ph(t,e,r,i){var n=[],a=[],o=[],s=[],l,u,f,c;if(i){f=[1/0,1/0],c=[-1/0,-1/0];for(var p=0,h=t.length;p<h;p++)zr(f,f,t[p]),Ur(c,c,t[p]);zr(f,f,i[0]),
Ur(c,c,i[1])}for(var p=0,h=t.length;p<h;p++){var v=t[p];if(r)l=t[p?p-1:h-1],u=t[(p+1)%h];else if(p===0||p===h-1){n.push(tg(t[p]));continue}else l=t[p-
1],u=t[p+1];rg(a,u,l),_l(a,a,e);var d=xl(v,l),m=xl(v,u),g=d+m;g!==0&&(d/=g,m/=g),_l(o,a,-d),_l(s,a,m);var y=kc([],v,o),_=kc([],v,s);i&&(Ur(y,y,f),zr(y,
y,c),Ur(_,_,f),zr(_,_,c)),n.push(y),n.push(_)}return r&&n.push(n.shift()),n}function Su(t,e,r){var i=e.smooth,n=e.points;if(n&&n.length>=2){if(i){var a=Ph(n,i,r,e.smoothConstraint);t.moveTo(n[0][0],n[0][1]);for(var o=n.length,
s=0;s<(r?o:o-1);s++){var l=a[s*2],u=a[s*2+1],f=n[(s+1)%o];t.bezierCurveTo(l[0],l[1],u[0],u[1],f[0],f[1])}}else{t.moveTo(n[0][0],n[0][1]);for(var s=1,c=n.
length;s<c;s++)t.lineTo(n[s][0],n[s][1])}r&&t.closePath()}}var iM=(function(){function t(){this.points=null,this.smooth=0,this.smoothConstraint=null}return t})();var v0=(function(t){P(e,t);function e(r){return t.call(this,r)||this}return e.prototype.getDefaultShape=function(){return new iM},e.prototype.buildPath=
function(r,i){Su(r,i,!0)},e})(oe);v0.prototype.type="polygon";var Ih=v0;var nM=(function(){function t(){this.points=null,this.percent=1,this.smooth=0,this.smoothConstraint=null}return t})();var d0=(function(t){P(e,t);function e(r){return t.call(this,r)||this}return e.prototype.getDefaultStyle=function(){return{stroke:"#000",fill:null}},e.
prototype.getDefaultShape=function(){return new nM},e.prototype.buildPath=function(r,i){Su(r,i,!1)},e})(oe);d0.prototype.type="polyline";var Nh=d0;var aM={},oM=(function(){function t(){this.x1=0,this.y1=0,this.x2=0,this.y2=0,this.percent=1}return t})();var m0=(function(t){P(e,t);function e(r){return t.call(this,r)||this}return e.prototype.getDefaultStyle=function(){return{stroke:"#000",fill:null}},e.
prototype.getDefaultShape=function(){return new oM},e.prototype.buildPath=function(r,i){var n,a,o,s;if(this.subPixelOptimize){var l=su(aM,i,this.style);
n=l.x1,a=l.y1,o=l.x2,s=l.y2}else n=i.x1,a=i.y1,o=i.x2,s=i.y2;var u=i.percent;u!==0&&(r.moveTo(n,a),u<1&&(o=n*(1-u)+o*u,s=a*(1-u)+s*u),r.lineTo(o,s))},
e.prototype.pointAt=function(r){var i=this.shape;return[i.x1*(1-r)+i.x2*r,i.y1*(1-r)+i.y2*r]},e})(oe);m0.prototype.type="line";var pr=m0;var wt=[],sM=(function(){function t(){this.x1=0,this.y1=0,this.x2=0,this.y2=0,this.cpx1=0,this.cpy1=0,this.percent=1}return t})();function g0(t,e,r){var i=t.cpx2,n=t.cpy2;return i!=null||n!=null?[(r?Jc:Re)(t.x1,t.cpx1,t.cpx2,t.x2,e),(r?Jc:Re)(t.y1,t.cpy1,t.cpy2,t.y2,e)]:[(r?ep:$e)(
t.x1,t.cpx1,t.x2,e),(r?ep:$e)(t.y1,t.cpy1,t.y2,e)]}var y0=(function(t){P(e,t);function e(r){return t.call(this,r)||this}return e.prototype.getDefaultStyle=
function(){return{stroke:"#000",fill:null}},e.prototype.getDefaultShape=function(){return new sM},e.prototype.buildPath=function(r,i){var n=i.x1,a=i.y1,
o=i.x2,s=i.y2,l=i.cpx1,u=i.cpy1,f=i.cpx2,c=i.cpy2,p=i.percent;p!==0&&(r.moveTo(n,a),f==null||c==null?(p<1&&(Ea(n,l,o,p,wt),l=wt[1],o=wt[2],Ea(a,u,s,p,
wt),u=wt[1],s=wt[2]),r.quadraticCurveTo(l,u,o,s)):(p<1&&(wa(n,l,f,o,p,wt),l=wt[1],f=wt[2],o=wt[3],wa(a,u,c,s,p,wt),u=wt[1],c=wt[2],s=wt[3]),r.bezierCurveTo(
l,u,f,c,o,s)))},e.prototype.pointAt=function(r){return g0(this.shape,r,!1)},e.prototype.tangentAt=function(r){var i=g0(this.shape,r,!0);return ig(i,i)},
e})(oe);y0.prototype.type="bezier-curve";var kh=y0;var lM=(function(){function t(){this.cx=0,this.cy=0,this.r=0,this.startAngle=0,this.endAngle=Math.PI*2,this.clockwise=!0}return t})();var _0=(function(t){P(e,t);function e(r){return t.call(this,r)||this}return e.prototype.getDefaultStyle=function(){return{stroke:"#000",fill:null}},e.
prototype.getDefaultShape=function(){return new lM},e.prototype.buildPath=function(r,i){var n=i.cx,a=i.cy,o=Math.max(i.r,0),s=i.startAngle,l=i.endAngle,
u=i.clockwise,f=Math.cos(s),c=Math.sin(s);r.moveTo(f*o+n,c*o+a),r.arc(n,a,o,s,l,!u)},e})(oe);_0.prototype.type="arc";var ys=_0;var uM=(function(t){P(e,t);function e(){var r=t!==null&&t.apply(this,arguments)||this;return r.type="compound",r}return e.prototype._updatePathDirty=function(){
for(var r=this.shape.paths,i=this.shapeChanged(),n=0;n<r.length;n++)i=i||r[n].shapeChanged();i&&this.dirtyShape()},e.prototype.beforeBrush=function(){
this._updatePathDirty();for(var r=this.shape.paths||[],i=this.getGlobalScale(),n=0;n<r.length;n++)r[n].path||r[n].createPathProxy(),r[n].path.setScale(
i[0],i[1],r[n].segmentIgnoreThreshold)},e.prototype.buildPath=function(r,i){for(var n=i.paths||[],a=0;a<n.length;a++)n[a].buildPath(r,n[a].shape,!0)},
e.prototype.afterBrush=function(){for(var r=this.shape.paths||[],i=0;i<r.length;i++)r[i].pathUpdated()},e.prototype.getBoundingRect=function(){return this.
_updatePathDirty.call(this),oe.prototype.getBoundingRect.call(this)},e})(oe),Tu=uM;var fM=(function(){function t(e){this.colorStops=e||[]}return t.prototype.addColorStop=function(e,r){this.colorStops.push({offset:e,color:r})},t})(),bu=fM;var cM=(function(t){P(e,t);function e(r,i,n,a,o,s){var l=t.call(this,o)||this;return l.x=r??0,l.y=i??0,l.x2=n??1,l.y2=a??0,l.type="linear",l.global=s||
!1,l}return e})(bu),Cu=cM;var pM=(function(t){P(e,t);function e(r,i,n,a,o){var s=t.call(this,a)||this;return s.x=r??.5,s.y=i??.5,s.r=n??.5,s.type="radial",s.global=o||!1,s}return e})(
bu),x0=pM;var Bh=Math.min,hM=Math.max,wu=Math.abs,Nn=[0,0],kn=[0,0],et=qc(),Eu=et.minTv,Au=et.maxTv,vM=(function(){function t(e,r){this._corners=[],this._axes=[],
this._origin=[0,0];for(var i=0;i<4;i++)this._corners[i]=new _e;for(var i=0;i<2;i++)this._axes[i]=new _e;e&&this.fromBoundingRect(e,r)}return t.prototype.
fromBoundingRect=function(e,r){var i=this._corners,n=this._axes,a=e.x,o=e.y,s=a+e.width,l=o+e.height;if(i[0].set(a,o),i[1].set(s,o),i[2].set(s,l),i[3].
set(a,l),r)for(var u=0;u<4;u++)i[u].transform(r);_e.sub(n[0],i[1],i[0]),_e.sub(n[1],i[3],i[0]),n[0].normalize(),n[1].normalize();for(var u=0;u<2;u++)this.
_origin[u]=n[u].dot(i[0])},t.prototype.intersect=function(e,r,i){var n=!0,a=!r;return r&&_e.set(r,0,0),et.reset(i,!a),!this._intersectCheckOneSide(this,
e,a,1)&&(n=!1,a)||!this._intersectCheckOneSide(e,this,a,-1)&&(n=!1,a)||!a&&!et.negativeSize&&_e.copy(r,n?et.useDir?et.dirMinTv:Eu:Au),n},t.prototype._intersectCheckOneSide=
function(e,r,i,n){for(var a=!0,o=0;o<2;o++){var s=e._axes[o];if(e._getProjMinMaxOnAxis(o,e._corners,Nn),e._getProjMinMaxOnAxis(o,r._corners,kn),et.negativeSize||
Nn[1]<kn[0]||Nn[0]>kn[1]){if(a=!1,et.negativeSize||i)return a;var l=wu(kn[0]-Nn[1]),u=wu(Nn[0]-kn[1]);Bh(l,u)>Au.len()&&(l<u?_e.scale(Au,s,-l*n):_e.scale(
Au,s,u*n))}else if(!i){var l=wu(kn[0]-Nn[1]),u=wu(Nn[0]-kn[1]);(et.useDir||Bh(l,u)<Eu.len())&&((l<u||!et.bidirectional)&&(_e.scale(Eu,s,l*n),et.useDir&&
et.calcDirMTV()),(l>=u||!et.bidirectional)&&(_e.scale(Eu,s,-u*n),et.useDir&&et.calcDirMTV()))}}return a},t.prototype._getProjMinMaxOnAxis=function(e,r,i){
for(var n=this._axes[e],a=this._origin,o=r[0].dot(n)+a[e],s=o,l=o,u=1;u<r.length;u++){var f=r[u].dot(n)+a[e];s=Bh(f,s),l=hM(f,l)}i[0]=s+et.touchThreshold,
i[1]=l-et.touchThreshold,et.negativeSize=i[1]<i[0]},t})(),Du=vM;var zh=0,S0=1,T0=2,b0=1,Ya=0;var dM=[],mM=(function(t){P(e,t);function e(){var r=t!==null&&t.apply(this,arguments)||this;return r.notClear=!0,r.incremental=S0,r._displayables=[],r.
_temporaryDisplayables=[],r._cursor=0,r}return e.prototype.traverse=function(r,i){r.call(i,this)},e.prototype.useStyle=function(){this.style={}},e.prototype.
_useHoverStyle=function(){this.__hoverStyle=null},e.prototype.getCursor=function(){return this._cursor},e.prototype.innerAfterBrush=function(){this._cursor=
this._displayables.length},e.prototype.clearDisplaybles=function(){this._displayables=[],this._temporaryDisplayables=[],this._cursor=0,this.markRedraw(),
this.notClear=!1},e.prototype.clearTemporalDisplayables=function(){this._temporaryDisplayables=[]},e.prototype.addDisplayable=function(r,i){i?this._temporaryDisplayables.
push(r):this._displayables.push(r),this.markRedraw()},e.prototype.addDisplayables=function(r,i){i=i||!1;for(var n=0;n<r.length;n++)this.addDisplayable(
r[n],i)},e.prototype.getDisplayables=function(){return this._displayables},e.prototype.getTemporalDisplayables=function(){return this._temporaryDisplayables},
e.prototype.eachPendingDisplayable=function(r){for(var i=this._cursor;i<this._displayables.length;i++)r&&r(this._displayables[i]);for(var i=0;i<this._temporaryDisplayables.
length;i++)r&&r(this._temporaryDisplayables[i])},e.prototype.update=function(){this.updateTransform();for(var r=this._cursor;r<this._displayables.length;r++){
var i=this._displayables[r];i.parent=this,i.update(),i.parent=null}for(var r=0;r<this._temporaryDisplayables.length;r++){var i=this._temporaryDisplayables[r];
i.parent=this,i.update(),i.parent=null}},e.prototype.getBoundingRect=function(){if(!this._rect){for(var r=new J(1/0,1/0,-1/0,-1/0),i=0;i<this._displayables.
length;i++){var n=this._displayables[i],a=n.getBoundingRect().clone();n.needLocalTransform()&&a.applyTransform(n.getLocalTransform(dM)),r.union(a)}this.
_rect=r}return this._rect},e.prototype.contain=function(r,i){var n=this.transformCoordToLocal(r,i),a=this.getBoundingRect();if(a.contain(n[0],n[1]))for(var o=0;o<
this._displayables.length;o++){var s=this._displayables[o];if(s.contain(r,i))return!0}return!1},e})(bt),C0=mM;var gM=K();function _s(t,e,r,i,n){var a;if(e&&e.ecModel){var o=e.ecModel.getUpdatePayload();a=o&&o.animation}var s=e&&e.isAnimationEnabled(),l=t==="up\
date";if(s){var u=void 0,f=void 0,c=void 0;i?(u=Y(i.duration,200),f=Y(i.easing,"cubicOut"),c=0):(u=e.getShallow(l?"animationDurationUpdate":"animation\
Duration"),f=e.getShallow(l?"animationEasingUpdate":"animationEasing"),c=e.getShallow(l?"animationDelayUpdate":"animationDelay")),a&&(a.duration!=null&&
(u=a.duration),a.easing!=null&&(f=a.easing),a.delay!=null&&(c=a.delay)),W(c)&&(c=c(r,n)),W(u)&&(u=u(r));var p={duration:u||0,delay:c,easing:f};return p}else
return null}function Uh(t,e,r,i,n,a,o){var s=!1,l;W(n)?(o=a,a=n,n=null):V(n)&&(a=n.cb,o=n.during,s=n.isFrom,l=n.removeOpt,n=n.dataIndex);var u=t==="le\
ave";u||e.stopAnimation("leave");var f=_s(t,i,n,u?l||{}:null,i&&i.getAnimationDelayParams?i.getAnimationDelayParams(e,n):null);if(f&&f.duration>0){var c=f.
duration,p=f.delay,h=f.easing,v={duration:c,delay:p||0,easing:h,done:a,force:!!a||!!o,setToFinal:!u,scope:t,during:o};s?e.animateFrom(r,v):e.animateTo(
r,v)}else e.stopAnimation(),!s&&e.attr(r),o&&o(1),a&&a()}function Qt(t,e,r,i,n,a){Uh("update",t,e,r,i,n,a)}function $r(t,e,r,i,n,a){Uh("enter",t,e,r,i,n,a)}function Bn(t){if(!t.__zr)return!0;for(var e=0;e<t.animators.length;e++){var r=t.animators[e];if(r.scope===
"leave")return!0}return!1}function Wa(t,e,r,i,n,a){Bn(t)||Uh("leave",t,e,r,i,n,a)}function w0(t,e,r,i){t.removeTextContent(),t.removeTextGuideLine(),Wa(
t,{style:{opacity:0}},e,r,i)}function E0(t,e,r){function i(){t.parent&&t.parent.remove(t)}t.isGroup?t.traverse(function(n){n.isGroup||w0(n,e,r,i)}):w0(
t,e,r,i)}function A0(t){gM(t).oldStyle=t.style}var Vh={},Jr=["x","y"],zn=["width","height"],Gh=0,Yh=1,Un=2;function yM(t){return oe.extend(t)}var _M=n0;function xM(t,e){return _M(t,e)}function hr(t,e){
Vh[t]=e}function Ou(t){if(Vh.hasOwnProperty(t))return Vh[t]}function Fn(t,e,r,i){var n=i0(t,e);return r&&(i==="center"&&(r=O0(r,n.getBoundingRect())),
L0(n,r)),n}function Wh(t,e,r){var i=new Ct({style:{image:t,x:e.x,y:e.y,width:e.width,height:e.height},onload:function(n){if(r==="center"){var a={width:n.
width,height:n.height};i.setStyle(O0(e,a))}}});return i}function O0(t,e){var r=e.width/e.height,i=t.height*r,n;i<=t.width?n=t.height:(i=t.width,n=i/r);
var a=t.x+t.width/2,o=t.y+t.height/2;return{x:a-i/2,y:o-n/2,width:i,height:n}}var SM=a0;function L0(t,e){if(t.applyTransform){var r=t.getBoundingRect(),
i=r.calculateTransform(e);t.applyTransform(i)}}function Vn(t,e){return su(t,t,{lineWidth:e}),t}function TM(t,e){return lu(t,t,e),t}var bM=Mi;function CM(t,e){
for(var r=Fr([]);t&&t!==e;)Vr(r,t.getLocalTransform(),r),t=t.parent;return r}function Lu(t,e,r){return e&&!Ne(e)&&(e=Ti.getLocalTransform(e)),r&&(e=rr(
[],e)),We([],t,e)}function wM(t,e,r){var i=e[4]===0||e[5]===0||e[0]===0?1:Ae(2*e[4]/e[0]),n=e[4]===0||e[5]===0||e[2]===0?1:Ae(2*e[4]/e[2]),a=[t==="lef\
t"?-i:t==="right"?i:0,t==="top"?-n:t==="bottom"?n:0];return a=Lu(a,e,r),Ae(a[0])>Ae(a[1])?a[0]>0?"right":"left":a[1]>0?"bottom":"top"}function D0(t){return!t.
isGroup}function EM(t){return t.shape!=null}function Xh(t,e,r){if(!t||!e)return;function i(o){var s={};return o.traverse(function(l){D0(l)&&l.anid&&(s[l.
anid]=l)}),s}function n(o){var s={x:o.x,y:o.y,rotation:o.rotation};return EM(o)&&(s.shape=te(o.shape)),s}var a=i(t);e.traverse(function(o){if(D0(o)&&o.
anid){var s=a[o.anid];if(s){var l=n(o);o.attr(n(s)),Qt(o,l,r,ye(o).dataIndex)}}})}function AM(t,e){return z(t,function(r){var i=r[0];i=ue(i,e.x),i=De(
i,e.x+e.width);var n=r[1];return n=ue(n,e.y),n=De(n,e.y+e.height),[i,n]})}function DM(t,e){var r=ue(t.x,e.x),i=De(t.x+t.width,e.x+e.width),n=ue(t.y,e.
y),a=De(t.y+t.height,e.y+e.height);if(i>=r&&a>=n)return{x:r,y:n,width:i-r,height:a-n}}function Zh(t,e,r){var i=N({rectHover:!0},e),n=i.style={strokeNoScale:!0};
if(r=r||{x:-1,y:-1,width:2,height:2},t)return t.indexOf("image://")===0?(n.image=t.slice(8),$(n,r),new Ct(i)):Fn(t.replace("path://",""),i,r,"center")}
function MM(t,e,r,i,n){for(var a=0,o=n[n.length-1];a<n.length;a++){var s=n[a];if(R0(t,e,r,i,s[0],s[1],o[0],o[1]))return!0;o=s}}function R0(t,e,r,i,n,a,o,s){
var l=r-t,u=i-e,f=o-n,c=s-a,p=Fh(f,c,l,u);if(OM(p))return!1;var h=t-n,v=e-a,d=Fh(h,v,l,u)/p;if(d<0||d>1)return!1;var m=Fh(h,v,f,c)/p;return!(m<0||m>1)}
function Fh(t,e,r,i){return t*i-r*e}function OM(t){return t<=1e-6&&t>=-1e-6}function Xa(t,e,r,i,n){return e==null||(he(e)?Ce[0]=Ce[1]=Ce[2]=Ce[3]=e:(Ce[0]=
e[0],Ce[1]=e[1],Ce[2]=e[2],Ce[3]=e[3]),i&&(Ce[0]=ue(0,Ce[0]),Ce[1]=ue(0,Ce[1]),Ce[2]=ue(0,Ce[2]),Ce[3]=ue(0,Ce[3])),r&&(Ce[0]=-Ce[0],Ce[1]=-Ce[1],Ce[2]=
-Ce[2],Ce[3]=-Ce[3]),M0(t,Ce,"x","width",3,1,n&&n[0]||0),M0(t,Ce,"y","height",0,2,n&&n[1]||0)),t}var Ce=[0,0,0,0];function M0(t,e,r,i,n,a,o){var s=e[a]+
e[n],l=t[i];t[i]+=s,o=ue(0,De(o,l)),t[i]<o?(t[i]=o,t[r]+=e[n]>=0?-e[n]:e[a]>=0?l+e[a]:Ae(s)>1e-8?(l-o)*e[n]/s:0):t[r]-=e[n]}function Ru(t){var e=t.itemTooltipOption,
r=t.componentModel,i=t.itemName,n=U(e)?{formatter:e}:e,a=r.mainType,o=r.componentIndex,s={componentType:a,name:i,$vars:["name"]};s[a+"Index"]=o;var l=t.
formatterParamsExtra;l&&T(ae(l),function(f){B(s,f)||(s[f]=l[f],s.$vars.push(f))});var u=ye(t.el);u.componentMainType=a,u.componentIndex=o,u.tooltipConfig=
{name:i,option:$({content:i,encodeHTMLContent:!0,formatterParams:s},n)}}function Hh(t,e){var r;t.isGroup&&(r=e(t)),r||t.traverse(e)}function Hn(t,e){if(t)
if(k(t))for(var r=0;r<t.length;r++)Hh(t[r],e);else Hh(t,e)}function Pu(t){return!t||Ae(t[1])<Mu&&Ae(t[2])<Mu||Ae(t[0])<Mu&&Ae(t[3])<Mu}var Mu=1e-5;function Za(t,e){
return t?J.copy(t,e):e.clone()}function Iu(t,e){return e?xa(t||Le(),e):void 0}function Li(t){return{z:t.get("z")||0,zlevel:t.get("zlevel")||0}}function LM(t){
var e=-1/0,r=1/0;Hh(t,function(a){i(a),i(a.getTextContent()),i(a.getTextGuideLine())});function i(a){if(!(!a||a.isGroup)){var o=a.currentStates;if(o.length)
for(var s=0;s<o.length;s++)n(a.states[o[s]]);n(a)}}function n(a){if(a){var o=a.z2;o>e&&(e=o),o<r&&(r=o)}}return r>e&&(r=e=0),{min:r,max:e}}function qh(t,e,r){
P0(t,e,r,-1/0)}function P0(t,e,r,i){if(t.ignoreModelZ)return i;var n=t.getTextContent(),a=t.getTextGuideLine(),o=t.isGroup;if(o)for(var s=t.childrenRef(),
l=0;l<s.length;l++)i=ue(P0(s[l],e,r,i),i);else t.z=e,t.zlevel=r,i=ue(t.z2||0,i);if(n&&(n.z=e,n.zlevel=r,isFinite(i)&&(n.z2=i+2)),a){var u=t.textGuideLineConfig;
a.z=e,a.zlevel=r,isFinite(i)&&(a.z2=i+(u&&u.showAbove?1:-1))}return i}function RM(t){return t.animation={duration:0},t}function PM(t,e){return e?xa(xs.
transform,e):Fr(xs.transform),xs.decomposeTransform(),mn(t,xs),t}var xs=new Ti;xs.transform=Le();function IM(t){var e=t.getZr().painter;return e.getType()===
"canvas"?e:null}hr("circle",vs);hr("ellipse",Oh);hr("sector",gs);hr("ring",Rh);hr("polygon",Ih);hr("polyline",Nh);hr("rect",Me);hr("line",pr);hr("bezi\
erCurve",kh);hr("arc",ys);var Nu={};function NM(t,e){for(var r=0;r<jt.length;r++){var i=jt[r],n=e[i],a=t.ensureState(i);a.style=a.style||{},a.style.text=n}var o=t.currentStates.
slice();t.clearStates(!0),t.setStyle({text:e.normal}),t.useStates(o,!0)}function I0(t,e,r){var i=t.labelFetcher,n=t.labelDataIndex,a=t.labelDimIndex,o=e.
normal,s;i&&(s=i.getFormattedLabel(n,"normal",null,a,o&&o.get("formatter"),r!=null?{interpolatedValue:r}:null)),s==null&&(s=W(t.defaultText)?t.defaultText(
n,t,r):t.defaultText);for(var l={normal:s},u=0;u<jt.length;u++){var f=jt[u],c=e[f];l[f]=Y(i?i.getFormattedLabel(n,f,null,a,c&&c.get("formatter")):null,
s)}return l}function ku(t,e,r,i){r=r||Nu;for(var n=t instanceof Xe,a=!1,o=0;o<mh.length;o++){var s=e[mh[o]];if(s&&s.getShallow("show")){a=!0;break}}var l=n?
t:t.getTextContent();if(a){n||(l||(l=new Xe,t.setTextContent(l)),t.stateProxy&&(l.stateProxy=t.stateProxy));var u=I0(r,e),f=e.normal,c=!!f.getShallow(
"show"),p=Rr(f,i&&i.normal,r,!1,!n);p.text=u.normal,n||t.setTextConfig(Ss(f,r,!1));for(var o=0;o<jt.length;o++){var h=jt[o],s=e[h];if(s){var v=l.ensureState(
h),d=!!Y(s.getShallow("show"),c);if(d!==c&&(v.ignore=!d),v.style=Rr(s,i&&i[h],r,!0,!n),v.style.text=u[h],!n){var m=t.ensureState(h);m.textConfig=Ss(s,
r,!0)}}}l.silent=!!f.getShallow("silent"),l.style.x!=null&&(p.x=l.style.x),l.style.y!=null&&(p.y=l.style.y),l.ignore=!c,l.useStyle(p),l.dirty(),r.enableTextSetter&&
(Kh(l).setLabelText=function(g){var y=I0(r,e,g);NM(l,y)})}else l&&(l.ignore=!0);t.dirty()}function qa(t,e){e=e||"label";for(var r={normal:t.getModel(e)},i=0;i<jt.length;i++){var n=jt[i];r[n]=t.getModel([n,e])}return r}function Rr(t,e,r,i,n){
var a={};return kM(a,t,r,i,n),e&&N(a,e),a}function Ss(t,e,r){e=e||{};var i={},n,a=t.getShallow("rotate"),o=Y(t.getShallow("distance"),r?null:5),s=t.getShallow(
"offset");return n=t.getShallow("position")||(r?null:"inside"),n==="outside"&&(n=e.defaultOutsidePosition||"top"),n!=null&&(i.position=n),s!=null&&(i.
offset=s),a!=null&&(a*=Math.PI/180,i.rotation=a),o!=null&&(i.distance=o),i.outsideFill=t.get("color")==="inherit"?e.inheritColor||null:"auto",e.autoOverflowArea!=
null&&(i.autoOverflowArea=e.autoOverflowArea),e.layoutRect!=null&&(i.layoutRect=e.layoutRect),i}function kM(t,e,r,i,n){r=r||Nu;var a=e.ecModel,o=a&&a.
option.textStyle,s=BM(e),l;if(s){l={};var u="richInheritPlainLabel",f=Y(e.get(u),a?a.get(u):void 0);for(var c in s)if(s.hasOwnProperty(c)){var p=e.getModel(
["rich",c]);z0(l[c]={},p,o,e,f,r,i,n,!1,!0)}}l&&(t.rich=l);var h=e.get("overflow");h&&(t.overflow=h);var v=e.get("lineOverflow");v&&(t.lineOverflow=v);
var d=t,m=e.get("minMargin");if(m!=null)m=he(m)?m/2:0,d.margin=[m,m,m,m],d.__marginType=Gn.minMargin;else{var g=e.get("textMargin");g!=null&&(d.margin=
ga(g),d.__marginType=Gn.textMargin)}z0(t,e,o,null,null,r,i,n,!0,!1)}function BM(t){for(var e;t&&t!==t.ecModel;){var r=(t.option||Nu).rich;if(r){e=e||{};
for(var i=ae(r),n=0;n<i.length;n++){var a=i[n];e[a]=1}}t=t.parentModel}return e}var N0=["fontStyle","fontWeight","fontSize","fontFamily","textShadowCo\
lor","textShadowBlur","textShadowOffsetX","textShadowOffsetY"],k0=["align","lineHeight","width","height","tag","verticalAlign","ellipsis"],B0=["paddin\
g","borderWidth","borderRadius","borderDashOffset","backgroundColor","borderColor","shadowColor","shadowBlur","shadowOffsetX","shadowOffsetY"];function z0(t,e,r,i,n,a,o,s,l,u){
r=!o&&r||Nu;var f=a&&a.inheritColor,c=e.getShallow("color"),p=e.getShallow("textBorderColor"),h=Y(e.getShallow("opacity"),r.opacity);(c==="inherit"||c===
"auto")&&(f?c=f:c=null),(p==="inherit"||p==="auto")&&(f?p=f:p=null),s||(c=c||r.color,p=p||r.textBorderColor),c!=null&&(t.fill=c),p!=null&&(t.stroke=p);
var v=Y(e.getShallow("textBorderWidth"),r.textBorderWidth);v!=null&&(t.lineWidth=v);var d=Y(e.getShallow("textBorderType"),r.textBorderType);d!=null&&
(t.lineDash=d);var m=Y(e.getShallow("textBorderDashOffset"),r.textBorderDashOffset);m!=null&&(t.lineDashOffset=m),!o&&h==null&&!u&&(h=a&&a.defaultOpacity),
h!=null&&(t.opacity=h),!o&&!s&&t.fill==null&&a.inheritColor&&(t.fill=a.inheritColor);for(var g=0;g<N0.length;g++){var y=N0[g],_=n!==!1&&i?Lt(e.getShallow(
y),i.getShallow(y),r[y]):Y(e.getShallow(y),r[y]);_!=null&&(t[y]=_)}for(var g=0;g<k0.length;g++){var y=k0[g],_=e.getShallow(y);_!=null&&(t[y]=_)}if(t.verticalAlign==
null){var x=e.getShallow("baseline");x!=null&&(t.verticalAlign=x)}if(!l||!a.disableBox){for(var g=0;g<B0.length;g++){var y=B0[g],_=e.getShallow(y);_!=
null&&(t[y]=_)}var S=e.getShallow("borderType");S!=null&&(t.borderDash=S),(t.backgroundColor==="auto"||t.backgroundColor==="inherit")&&f&&(t.backgroundColor=
f),(t.borderColor==="auto"||t.borderColor==="inherit")&&f&&(t.borderColor=f)}}function Bu(t,e){var r=e&&e.getModel("textStyle");return rt([t.fontStyle||
r&&r.getShallow("fontStyle")||"",t.fontWeight||r&&r.getShallow("fontWeight")||"",(t.fontSize||r&&r.getShallow("fontSize")||12)+"px",t.fontFamily||r&&r.
getShallow("fontFamily")||"sans-serif"].join(" "))}var Kh=K();var Gn={minMargin:1,textMargin:2};var UM=["textStyle","color"],jh=["fontStyle","fontWeight","fontSize","fontFamily","padding","lineHeight","rich","width","height","overflow"],Qh=new Xe,
FM=(function(){function t(){}return t.prototype.getTextColor=function(e){var r=this.ecModel;return this.getShallow("color")||(!e&&r?r.get(UM):null)},t.
prototype.getFont=function(){return Bu({fontStyle:this.getShallow("fontStyle"),fontWeight:this.getShallow("fontWeight"),fontSize:this.getShallow("font\
Size"),fontFamily:this.getShallow("fontFamily")},this.ecModel)},t.prototype.getTextRect=function(e){for(var r={text:e,verticalAlign:this.getShallow("v\
erticalAlign")||this.getShallow("baseline")},i=0;i<jh.length;i++)r[jh[i]]=this.getShallow(jh[i]);return Qh.useStyle(r),Qh.update(),Qh.getBoundingRect()},
t})(),U0=FM;var $h=[["lineWidth","width"],["stroke","color"],["opacity"],["shadowBlur"],["shadowOffsetX"],["shadowOffsetY"],["shadowColor"],["lineDash","type"],["\
lineDashOffset","dashOffset"],["lineCap","cap"],["lineJoin","join"],["miterLimit"]],VM=Cr($h),F0=(function(){function t(){}return t.prototype.getLineStyle=
function(e){return VM(this,e)},t})();var Jh=[["fill","color"],["stroke","borderColor"],["lineWidth","borderWidth"],["opacity"],["shadowBlur"],["shadowOffsetX"],["shadowOffsetY"],["shadowC\
olor"],["lineDash","borderType"],["lineDashOffset","borderDashOffset"],["lineCap","borderCap"],["lineJoin","borderJoin"],["miterLimit","borderMiterLim\
it"]],HM=Cr(Jh),V0=(function(){function t(){}return t.prototype.getItemStyle=function(e,r){return HM(this,e,r)},t})();var Yn=(function(){function t(e,r,i){this.parentModel=r,this.ecModel=i,this.option=e}return t.prototype.init=function(e,r,i){for(var n=[],a=3;a<arguments.
length;a++)n[a-3]=arguments[a]},t.prototype.mergeOption=function(e,r){pe(this.option,e,!0)},t.prototype.get=function(e,r){return e==null?this.option:this.
_doGet(this.parsePath(e),!r&&this.parentModel)},t.prototype.getShallow=function(e,r){var i=this.option,n=i==null?i:i[e];if(n==null&&!r){var a=this.parentModel;
a&&(n=a.getShallow(e))}return n},t.prototype.getModel=function(e,r){var i=e!=null,n=i?this.parsePath(e):null,a=i?this._doGet(n):this.option;return r=r||
this.parentModel&&this.parentModel.getModel(this.resolveParentPath(n)),new t(a,r,this.ecModel)},t.prototype.isEmpty=function(){return this.option==null},
t.prototype.restoreData=function(){},t.prototype.clone=function(){var e=this.constructor;return new e(te(this.option))},t.prototype.parsePath=function(e){
return typeof e=="string"?e.split("."):e},t.prototype.resolveParentPath=function(e){return e},t.prototype.isAnimationEnabled=function(){if(!ne.node&&this.
option){if(this.option.animation!=null)return!!this.option.animation;if(this.parentModel)return this.parentModel.isAnimationEnabled()}},t.prototype._doGet=
function(e,r){var i=this.option;if(!e)return i;for(var n=0;n<e.length&&!(e[n]&&(i=i&&typeof i=="object"?i[e[n]]:null,i==null));n++);return i==null&&r&&
(i=r._doGet(this.resolveParentPath(e),r.parentModel)),i},t})();za(Yn);Hy(Yn);pt(Yn,F0);pt(Yn,V0);pt(Yn,Gy);pt(Yn,U0);var Oe=Yn;var GM=Math.round(Math.random()*10);function Ri(t){return[t||"",GM++].join("_")}function H0(t){var e={};t.registerSubTypeDefaulter=function(r,i){var n=Tt(
r);e[n.main]=i},t.determineSubType=function(r,i){var n=i.type;if(!n){var a=Tt(r).main;t.hasSubTypes(r)&&e[a]&&(n=e[a](i))}return n}}function G0(t,e){t.
topologicalTravel=function(a,o,s,l){if(!a.length)return;var u=r(o),f=u.graph,c=u.noEntryList,p={};for(T(a,function(y){p[y]=!0});c.length;){var h=c.pop(),
v=f[h],d=!!p[h];d&&(s.call(l,h,v.originalDeps.slice()),delete p[h]),T(v.successor,d?g:m)}T(p,function(){var y="";throw new Error(y)});function m(y){f[y].
entryCount--,f[y].entryCount===0&&c.push(y)}function g(y){p[y]=!0,m(y)}};function r(a){var o={},s=[];return T(a,function(l){var u=i(o,l),f=u.originalDeps=
e(l),c=n(f,a);u.entryCount=c.length,u.entryCount===0&&s.push(l),T(c,function(p){re(u.predecessor,p)<0&&u.predecessor.push(p);var h=i(o,p);re(h.successor,
p)<0&&h.successor.push(l)})}),{graph:o,noEntryList:s}}function i(a,o){return a[o]||(a[o]={predecessor:[],successor:[]}),a[o]}function n(a,o){var s=[];
return T(a,function(l){re(o,l)>=0&&s.push(l)}),s}}function Y0(t,e){return pe(pe({},t,!0),e,!0)}var W0={time:{month:["January","February","March","April","May","June","July","August","September","October","November","December"],monthAbbr:["Jan","\
Feb","Mar","Apr","May","Jun","Jul","Aug","Sep","Oct","Nov","Dec"],dayOfWeek:["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"],dayOfWeekAbbr:[
"Sun","Mon","Tue","Wed","Thu","Fri","Sat"]},legend:{selector:{all:"All",inverse:"Inv"}},toolbox:{brush:{title:{rect:"Box Select",polygon:"Lasso Select",
lineX:"Horizontally Select",lineY:"Vertically Select",keep:"Keep Selections",clear:"Clear Selections"}},dataView:{title:"Data View",lang:["Data View",
"Close","Refresh"]},dataZoom:{title:{zoom:"Zoom",back:"Zoom Reset"}},magicType:{title:{line:"Switch to Line Chart",bar:"Switch to Bar Chart",stack:"St\
ack",tiled:"Tile"}},restore:{title:"Restore"},saveAsImage:{title:"Save as Image",lang:["Right Click to Save Image"]}},series:{typeNames:{pie:"Pie char\
t",bar:"Bar chart",line:"Line chart",scatter:"Scatter plot",effectScatter:"Ripple scatter plot",radar:"Radar chart",tree:"Tree",treemap:"Treemap",boxplot:"\
Boxplot",candlestick:"Candlestick",k:"K line chart",heatmap:"Heat map",map:"Map",parallel:"Parallel coordinate map",lines:"Line graph",graph:"Relation\
ship graph",sankey:"Sankey diagram",funnel:"Funnel chart",gauge:"Gauge",pictorialBar:"Pictorial bar",themeRiver:"Theme River Map",sunburst:"Sunburst",
custom:"Custom chart",chart:"Chart"}},aria:{general:{withTitle:'This is a chart about "{title}"',withoutTitle:"This is a chart"},series:{single:{prefix:"",
withName:" with type {seriesType} named {seriesName}.",withoutName:" with type {seriesType}."},multiple:{prefix:". It consists of {seriesCount} series\
 count.",withName:" The {seriesId} series is a {seriesType} representing {seriesName}.",withoutName:" The {seriesId} series is a {seriesType}.",separator:{
middle:"",end:""}}},data:{allData:"The data is as follows: ",partialData:"The first {displayCnt} items are: ",withName:"the data for {name} is {value}",
withoutName:"{value}",separator:{middle:", ",end:". "}}}};var X0={time:{month:["\u4E00\u6708","\u4E8C\u6708","\u4E09\u6708","\u56DB\u6708","\u4E94\u6708","\u516D\u6708","\u4E03\u6708","\u516B\u6708","\u4E5D\u6708",
"\u5341\u6708","\u5341\u4E00\u6708","\u5341\u4E8C\u6708"],monthAbbr:["1\u6708","2\u6708","3\u6708","4\u6708","5\u6708","6\u6708","7\u6708","8\u6708","\
9\u6708","10\u6708","11\u6708","12\u6708"],dayOfWeek:["\u661F\u671F\u65E5","\u661F\u671F\u4E00","\u661F\u671F\u4E8C","\u661F\u671F\u4E09","\u661F\u671F\u56DB",
"\u661F\u671F\u4E94","\u661F\u671F\u516D"],dayOfWeekAbbr:["\u65E5","\u4E00","\u4E8C","\u4E09","\u56DB","\u4E94","\u516D"]},legend:{selector:{all:"\u5168\u9009",
inverse:"\u53CD\u9009"}},toolbox:{brush:{title:{rect:"\u77E9\u5F62\u9009\u62E9",polygon:"\u5708\u9009",lineX:"\u6A2A\u5411\u9009\u62E9",lineY:"\u7EB5\u5411\u9009\u62E9",
keep:"\u4FDD\u6301\u9009\u62E9",clear:"\u6E05\u9664\u9009\u62E9"}},dataView:{title:"\u6570\u636E\u89C6\u56FE",lang:["\u6570\u636E\u89C6\u56FE","\u5173\u95ED",
"\u5237\u65B0"]},dataZoom:{title:{zoom:"\u533A\u57DF\u7F29\u653E",back:"\u533A\u57DF\u7F29\u653E\u8FD8\u539F"}},magicType:{title:{line:"\u5207\u6362\u4E3A\u6298\u7EBF\u56FE",
bar:"\u5207\u6362\u4E3A\u67F1\u72B6\u56FE",stack:"\u5207\u6362\u4E3A\u5806\u53E0",tiled:"\u5207\u6362\u4E3A\u5E73\u94FA"}},restore:{title:"\u8FD8\u539F"},
saveAsImage:{title:"\u4FDD\u5B58\u4E3A\u56FE\u7247",lang:["\u53F3\u952E\u53E6\u5B58\u4E3A\u56FE\u7247"]}},series:{typeNames:{pie:"\u997C\u56FE",bar:"\u67F1\
\u72B6\u56FE",line:"\u6298\u7EBF\u56FE",scatter:"\u6563\u70B9\u56FE",effectScatter:"\u6D9F\u6F2A\u6563\u70B9\u56FE",radar:"\u96F7\u8FBE\u56FE",tree:"\u6811\
\u56FE",treemap:"\u77E9\u5F62\u6811\u56FE",boxplot:"\u7BB1\u578B\u56FE",candlestick:"K\u7EBF\u56FE",k:"K\u7EBF\u56FE",heatmap:"\u70ED\u529B\u56FE",map:"\
\u5730\u56FE",parallel:"\u5E73\u884C\u5750\u6807\u56FE",lines:"\u7EBF\u56FE",graph:"\u5173\u7CFB\u56FE",sankey:"\u6851\u57FA\u56FE",funnel:"\u6F0F\u6597\u56FE",
gauge:"\u4EEA\u8868\u76D8\u56FE",pictorialBar:"\u8C61\u5F62\u67F1\u56FE",themeRiver:"\u4E3B\u9898\u6CB3\u6D41\u56FE",sunburst:"\u65ED\u65E5\u56FE",custom:"\
\u81EA\u5B9A\u4E49\u56FE\u8868",chart:"\u56FE\u8868"}},aria:{general:{withTitle:"\u8FD9\u662F\u4E00\u4E2A\u5173\u4E8E\u201C{title}\u201D\u7684\u56FE\u8868\u3002",
withoutTitle:"\u8FD9\u662F\u4E00\u4E2A\u56FE\u8868\uFF0C"},series:{single:{prefix:"",withName:"\u56FE\u8868\u7C7B\u578B\u662F{seriesType}\uFF0C\u8868\u793A{seriesName}\u3002",
withoutName:"\u56FE\u8868\u7C7B\u578B\u662F{seriesType}\u3002"},multiple:{prefix:"\u5B83\u7531{seriesCount}\u4E2A\u56FE\u8868\u7CFB\u5217\u7EC4\u6210\u3002",
withName:"\u7B2C{seriesId}\u4E2A\u7CFB\u5217\u662F\u4E00\u4E2A\u8868\u793A{seriesName}\u7684{seriesType}\uFF0C",withoutName:"\u7B2C{seriesId}\u4E2A\u7CFB\u5217\u662F\u4E00\u4E2A{seriesT\
ype}\uFF0C",separator:{middle:"\uFF1B",end:"\u3002"}}},data:{allData:"\u5176\u6570\u636E\u662F\u2014\u2014",partialData:"\u5176\u4E2D\uFF0C\u524D{displayCnt}\u9879\u662F\u2014\u2014",
withName:"{name}\u7684\u6570\u636E\u662F{value}",withoutName:"{value}",separator:{middle:"\uFF0C",end:""}}}};var Uu="ZH",tv="EN",Ka=tv,zu={},rv={},Fu=ne.domSupported?(function(){var t=(document.documentElement.lang||navigator.language||navigator.browserLanguage||
Ka).toUpperCase();return t.indexOf(Uu)>-1?Uu:Ka})():Ka;function Z0(t,e){t=t.toUpperCase(),rv[t]=new Oe(e),zu[t]=e}function q0(t){if(U(t)){var e=zu[t.toUpperCase()]||
{};return t===Uu||t===tv?te(e):pe(te(e),te(zu[Ka]),!1)}else return pe(te(t),te(zu[Ka]),!1)}function K0(t){return rv[t]}function j0(){return rv[Ka]}Z0(
tv,W0);Z0(Uu,X0);var YM=null;function Ie(){return YM}function Vu(t,e){var r=Ie(),i=e.breakOption,n=e.breakParsed;return!n&&r&&(n=r.parseAxisBreakOption(i,t)),n}function Wn(t){var e=t.
brk;return e?e.breaks:[]}function Xn(t){var e=t.brk;return e?e.hasBreaks():!1}var Yu=1e3,Wu=Yu*60,ja=Wu*60,Ut=ja*24,iv=Ut*365,WM={year:/({yyyy}|{yy})/,month:/({MMMM}|{MMM}|{MM}|{M})/,day:/({dd}|{d})/,hour:/({HH}|{H}|{hh}|{h})/,minute:/({mm}|{m})/,
second:/({ss}|{s})/,millisecond:/({SSS}|{S})/},Gu={year:"{yyyy}",month:"{MMM}",day:"{d}",hour:"{HH}:{mm}",minute:"{HH}:{mm}",second:"{HH}:{mm}:{ss}",millisecond:"\
{HH}:{mm}:{ss} {SSS}"},XM="{yyyy}-{MM}-{dd} {HH}:{mm}:{ss} {SSS}",Hu="{yyyy}-{MM}-{dd}",nv={year:"{yyyy}",month:"{yyyy}-{MM}",day:Hu,hour:Hu+" "+Gu.hour,
minute:Hu+" "+Gu.minute,second:Hu+" "+Gu.second,millisecond:XM},Et=["year","month","day","hour","minute","second","millisecond"],Q0=["year","half-year",
"quarter","month","week","half-week","day","half-day","quarter-day","hour","minute","second","millisecond"];function $0(t){return!U(t)&&!W(t)?ZM(t):t}
function ZM(t){t=t||{};var e={},r=!0;return T(Et,function(i){r&&(r=t[i]==null)}),T(Et,function(i,n){var a=t[i];e[i]={};for(var o=null,s=n;s>=0;s--){var l=Et[s],
u=V(a)&&!k(a)?a[l]:a,f=void 0;k(u)?(f=u.slice(),o=f[0]||""):U(u)?(o=u,f=[o]):(o==null?o=Gu[i]:WM[l].test(o)||(o=e[l][l][0]+" "+o),f=[o],r&&(f[1]="{pri\
mary|"+o+"}")),e[i][l]=f}}),e}function ei(t,e){return t+="","0000".substr(0,e-t.length)+t}function Qa(t){switch(t){case"half-year":case"quarter":return"\
month";case"week":case"half-week":return"day";case"half-day":case"quarter-day":return"hour";default:return t}}function J0(t){return t===Qa(t)}function ex(t){
switch(t){case"year":case"month":return"day";case"millisecond":return"millisecond";default:return"second"}}function Zn(t,e,r,i){var n=Tr(t),a=n[av(r)](),
o=n[Zu(r)]()+1,s=Math.floor((o-1)/3)+1,l=n[qu(r)](),u=n["get"+(r?"UTC":"")+"Day"](),f=n[Ku(r)](),c=(f-1)%12+1,p=n[ju(r)](),h=n[Qu(r)](),v=n[$u(r)](),d=f>=
12?"pm":"am",m=d.toUpperCase(),g=i instanceof Oe?i:K0(i||Fu)||j0(),y=g.getModel("time"),_=y.get("month"),x=y.get("monthAbbr"),S=y.get("dayOfWeek"),b=y.
get("dayOfWeekAbbr");return(e||"").replace(/{a}/g,d+"").replace(/{A}/g,m+"").replace(/{yyyy}/g,a+"").replace(/{yy}/g,ei(a%100+"",2)).replace(/{Q}/g,s+
"").replace(/{MMMM}/g,_[o-1]).replace(/{MMM}/g,x[o-1]).replace(/{MM}/g,ei(o,2)).replace(/{M}/g,o+"").replace(/{dd}/g,ei(l,2)).replace(/{d}/g,l+"").replace(
/{eeee}/g,S[u]).replace(/{ee}/g,b[u]).replace(/{e}/g,u+"").replace(/{HH}/g,ei(f,2)).replace(/{H}/g,f+"").replace(/{hh}/g,ei(c+"",2)).replace(/{h}/g,c+
"").replace(/{mm}/g,ei(p,2)).replace(/{m}/g,p+"").replace(/{ss}/g,ei(h,2)).replace(/{s}/g,h+"").replace(/{SSS}/g,ei(v,3)).replace(/{S}/g,v+"")}function tx(t,e,r,i,n){
var a=null;if(U(r))a=r;else if(W(r)){var o={time:t.time,level:t.time?t.time.level:0},s=Ie();s&&s.makeAxisLabelFormatterParamBreak(o,t.break),a=r(t.value,
e,o)}else{var l=t.time;if(l){var u=r[l.lowerTimeUnit][l.upperTimeUnit];a=u[Math.min(l.level,u.length-1)]||""}else{var f=qn(t.value,n);a=r[f][f][0]}}return Zn(
new Date(t.value),a,n,i)}function qn(t,e){var r=Tr(t),i=r[Zu(e)]()+1,n=r[qu(e)](),a=r[Ku(e)](),o=r[ju(e)](),s=r[Qu(e)](),l=r[$u(e)](),u=l===0,f=u&&s===
0,c=f&&o===0,p=c&&a===0,h=p&&n===1,v=h&&i===1;return v?"year":h?"month":p?"day":c?"hour":f?"minute":u?"second":"millisecond"}function Xu(t,e,r){switch(e){case"\
year":t[ov(r)](0);case"month":t[sv(r)](1);case"day":t[lv(r)](0);case"hour":t[uv(r)](0);case"minute":t[fv(r)](0);case"second":t[cv(r)](0)}return t}function av(t){
return t?"getUTCFullYear":"getFullYear"}function Zu(t){return t?"getUTCMonth":"getMonth"}function qu(t){return t?"getUTCDate":"getDate"}function Ku(t){
return t?"getUTCHours":"getHours"}function ju(t){return t?"getUTCMinutes":"getMinutes"}function Qu(t){return t?"getUTCSeconds":"getSeconds"}function $u(t){
return t?"getUTCMilliseconds":"getMilliseconds"}function rx(t){return t?"setUTCFullYear":"setFullYear"}function ov(t){return t?"setUTCMonth":"setMonth"}
function sv(t){return t?"setUTCDate":"setDate"}function lv(t){return t?"setUTCHours":"setHours"}function uv(t){return t?"setUTCMinutes":"setMinutes"}function fv(t){
return t?"setUTCSeconds":"setSeconds"}function cv(t){return t?"setUTCMilliseconds":"setMilliseconds"}function hv(t){if(!Ip(t))return U(t)?t:"-";var e=(t+"").split(".");return e[0].replace(/(\d{1,3})(?=(?:\d{3})+(?!\d))/g,"$1,")+(e.length>1?"."+e[1]:"")}
function Ju(t,e){return t=(t||"").toLowerCase().replace(/-(.)/g,function(r,i){return i.toUpperCase()}),e&&t&&(t=t.charAt(0).toUpperCase()+t.slice(1)),
t}var $a=ga;function ef(t,e,r){var i="{yyyy}-{MM}-{dd} {HH}:{mm}:{ss}";function n(f){return f&&rt(f)?f:"-"}function a(f){return ot(f)}var o=e==="time",s=t instanceof
Date;if(o||s){var l=o?Tr(t):t;if(isNaN(+l)){if(s)return"-"}else return Zn(l,i,r)}if(e==="ordinal")return Po(t)?n(t):he(t)&&a(t)?t+"":"-";var u=br(t);return a(
u)?hv(u):Po(t)?n(t):typeof t=="boolean"?t+"":"-"}var ix=["a","b","c","d","e","f","g"],pv=function(t,e){return"{"+t+(e??"")+"}"};function tf(t,e,r){k(e)||
(e=[e]);var i=e.length;if(!i)return"";for(var n=e[0].$vars||[],a=0;a<n.length;a++){var o=ix[a];t=t.replace(pv(o),pv(o,0))}for(var s=0;s<i;s++)for(var l=0;l<
n.length;l++){var u=e[s][n[l]];t=t.replace(pv(ix[l],s),r?it(u):u)}return t}function nx(t,e){var r=U(t)?{color:t,extraCssText:e}:t||{},i=r.color,n=r.type;e=r.extraCssText;var a=r.renderMode||"html";if(!i)return"";if(a==="html")
return n==="subItem"?'<span style="display:inline-block;vertical-align:middle;margin-right:8px;margin-left:3px;border-radius:4px;width:4px;height:4px;\
background-color:'+it(i)+";"+(e||"")+'"></span>':'<span style="display:inline-block;margin-right:4px;border-radius:10px;width:10px;height:10px;backgro\
und-color:'+it(i)+";"+(e||"")+'"></span>';var o=r.markerId||"markerX";return{renderMode:a,content:"{"+o+"|}  ",style:n==="subItem"?{width:4,height:4,borderRadius:2,
backgroundColor:i}:{width:10,height:10,borderRadius:5,backgroundColor:i}}}function vr(t,e){return e=e||"transparent",U(t)?t:V(t)&&t.colorStops&&(t.colorStops[0]||{}).color||e}var rf={},vv={},qM=(function(){function t(){this._normalMasterList=[],this._nonSeriesBoxMasterList=[]}return t.prototype.create=function(e,r){this._nonSeriesBoxMasterList=
i(rf,!0),this._normalMasterList=i(vv,!1);function i(n,a){var o=[];return T(n,function(s,l){var u=s.create(e,r);o=o.concat(u||[])}),o}},t.prototype.update=
function(e,r){T(this._normalMasterList,function(i){i.update&&i.update(e,r)})},t.prototype.getCoordinateSystems=function(){return this._normalMasterList.
concat(this._nonSeriesBoxMasterList)},t.register=function(e,r){if(e==="matrix"||e==="calendar"){rf[e]=r;return}vv[e]=r},t.get=function(e){return vv[e]||
rf[e]},t})();function KM(t){return!!rf[t]}var jM=1,ox=2;var QM=H();function af(t){var e=t.getShallow("coord",!0),r=jM;if(e==null){var i=QM.get(t.type);i&&i.getCoord2&&(r=ox,e=i.getCoord2(t))}return{coord:e,
from:r}}var Ja=0,nf=1,$M=2;function JM(t,e){var r=t.getShallow("coordinateSystem"),i=t.getShallow("coordinateSystemUsage",!0),n=i!=null,a=Ja;if(r){var o=t.
mainType==="series";i==null&&(i=o?"data":"box"),i==="data"?(a=nf,o||(a=Ja)):i==="box"&&(a=$M,!o&&!KM(r)&&(a=Ja))}return{coordSysType:r,kind:a}}function sx(t){
var e=t.targetModel,r=t.coordSysType,i=t.coordSysProvider,n=t.isDefaultDataCoordSys,a=t.allowNotFound,o=JM(e,!0),s=o.kind,l=o.coordSysType;if(n&&s!==nf&&
(s=nf,l=r),s===Ja||l!==r)return Ja;var u=i(r,e);return u?(s===nf?e.coordinateSystem=u:e.boxCoordinateSystem=u,s):Ja}var Ts=qM;var lf=T,eO=["left","right","top","bottom","width","height"],of=[["width","left","right"],["height","top","bottom"]];function lx(t,e,r,i,n){var a=0,o=0;
i==null&&(i=1/0),n==null&&(n=1/0);var s=0;e.eachChild(function(l,u){var f=l.getBoundingRect(),c=e.childAt(u+1),p=c&&c.getBoundingRect(),h,v;if(t==="ho\
rizontal"){var d=f.width+(p?-p.x+f.x:0);h=a+d,h>i||l.newline?(a=0,h=d,o+=s+r,s=f.height):s=Math.max(s,f.height)}else{var m=f.height+(p?-p.y+f.y:0);v=o+
m,v>n||l.newline?(a+=s+r,o=0,v=m,s=f.width):s=Math.max(s,f.width)}l.newline||(l.x=a,l.y=o,l.markRedraw(),t==="horizontal"?a=h+r:o=v+r)})}var fV=Pe(lx,"vertical"),cV=Pe(lx,"horizontal");function ux(t,e){return{left:t.getShallow("left",e),top:t.getShallow("top",e),right:t.getShallow("righ\
t",e),bottom:t.getShallow("bottom",e),width:t.getShallow("width",e),height:t.getShallow("height",e)}}function bs(t,e,r){r=$a(r||0);var i=e.width,n=e.height,a=at(t.left,i),o=at(t.top,n),s=at(t.right,i),l=at(t.bottom,n),u=at(t.width,i),f=at(t.height,n),
c=r[2]+r[0],p=r[1]+r[3],h=t.aspect;switch(isNaN(u)&&(u=i-s-p-a),isNaN(f)&&(f=n-l-c-o),h!=null&&(isNaN(u)&&isNaN(f)&&(h>i/n?u=i*.8:f=n*.8),isNaN(u)&&(u=
h*f),isNaN(f)&&(f=u/h)),isNaN(a)&&(a=i-s-u-p),isNaN(o)&&(o=n-l-f-c),t.left||t.right){case"center":a=i/2-u/2-r[3];break;case"right":a=i-u-p;break}switch(t.
top||t.bottom){case"middle":case"center":o=n/2-f/2-r[0];break;case"bottom":o=n-f-c;break}a=a||0,o=o||0,isNaN(u)&&(u=i-p-a-(s||0)),isNaN(f)&&(f=n-c-o-(l||
0));var v=new J((e.x||0)+a+r[3],(e.y||0)+o+r[0],u,f);return v.margin=r,v}var sf={rect:1,point:2};function fx(t,e,r){var i,n,a,o=t.boxCoordinateSystem,s;if(o){var l=af(t),u=l.coord,f=l.from;if(o.dataToLayout){a=sf.rect,s=f;var c=o.
dataToLayout(u);i=c.contentRect||c.rect}else r&&r.enableLayoutOnlyByCenter&&o.dataToPoint&&(a=sf.point,s=f,n=o.dataToPoint(u))}return a==null&&(a=sf.rect),
a===sf.rect&&(i||(i={x:0,y:0,width:e.getWidth(),height:e.getHeight()}),n=[i.x+i.width/2,i.y+i.height/2]),{type:a,refContainer:i,refPoint:n,boxCoordFrom:s}}function Pi(t){var e=t.layoutMode||t.constructor.layoutMode;return V(e)?e:e?{type:e}:null}function dr(t,e,r){var i=r&&r.ignoreSize;!k(i)&&(i=[i,i]);var n=o(
of[0],0),a=o(of[1],1);l(of[0],t,n),l(of[1],t,a);function o(u,f){var c={},p=0,h={},v=0,d=2;if(lf(u,function(y){h[y]=t[y]}),lf(u,function(y){B(e,y)&&(c[y]=
h[y]=e[y]),s(c,y)&&p++,s(h,y)&&v++}),i[f])return s(e,u[1])?h[u[2]]=null:s(e,u[2])&&(h[u[1]]=null),h;if(v===d||!p)return h;if(p>=d)return c;for(var m=0;m<
u.length;m++){var g=u[m];if(!B(c,g)&&B(t,g)){c[g]=t[g];break}}return c}function s(u,f){return u[f]!=null&&u[f]!=="auto"}function l(u,f,c){lf(u,function(p){
f[p]=c[p]})}}function Ii(t){return tO({},t)}function tO(t,e){return e&&t&&lf(eO,function(r){B(e,r)&&(t[r]=e[r])}),t}var iO=K(),eo=(function(t){P(e,t);function e(r,i,n){var a=t.call(this,r,i,n)||this;return a.uid=Ri("ec_cpt_model"),a}return e.prototype.init=function(r,i,n){
this.mergeDefaultAndTheme(r,n)},e.prototype.mergeDefaultAndTheme=function(r,i){var n=Pi(this),a=n?Ii(r):{},o=i.getTheme();pe(r,o.get(this.mainType)),pe(
r,this.getDefaultOption()),n&&dr(r,a,n)},e.prototype.mergeOption=function(r,i){pe(this.option,r,!0);var n=Pi(this);n&&dr(this.option,r,n)},e.prototype.
optionUpdated=function(r,i){},e.prototype.getDefaultOption=function(){var r=this.constructor;if(!Vy(r))return r.defaultOption;var i=iO(this);if(!i.defaultOption){
for(var n=[],a=r;a;){var o=a.prototype.defaultOption;o&&n.push(o),a=a.superClass}for(var s={},l=n.length-1;l>=0;l--)s=pe(s,n[l],!0);i.defaultOption=s}
return i.defaultOption},e.prototype.getReferringComponents=function(r,i){var n=r+"Index",a=r+"Id";return Ci(this.ecModel,r,{index:this.get(n,!0),id:this.
get(a,!0)},i)},e.prototype.getBoxLayoutParams=function(){return ux(this,!1)},e.prototype.getZLevelKey=function(){return""},e.prototype.setZLevel=function(r){
this.option.zlevel=r},e.protoInitialize=(function(){var r=e.prototype;r.type="component",r.id="",r.name="",r.mainType="",r.subType="",r.componentIndex=
0})(),e})(Oe);ru(eo,Oe);wi(eo);H0(eo);G0(eo,nO);function nO(t){var e=[];return T(eo.getClassesByMainType(t),function(r){e=e.concat(r.dependencies||r.prototype.
dependencies||[])}),e=z(e,function(r){return Tt(r).main}),t!=="dataset"&&re(e,"dataset")<=0&&e.unshift("dataset"),e}var xe=eo;var Kn={color:{},darkColor:{},size:{}},Fe=Kn.color={theme:["#5070dd","#b6d634","#505372","#ff994d","#0ca8df","#ffd10a","#fb628b","#785db0","#3fbe95"],
neutral00:"#fff",neutral05:"#f4f7fd",neutral10:"#e8ebf0",neutral15:"#dbdee4",neutral20:"#cfd2d7",neutral25:"#c3c5cb",neutral30:"#b7b9be",neutral35:"#a\
aacb2",neutral40:"#9ea0a5",neutral45:"#929399",neutral50:"#86878c",neutral55:"#797b7f",neutral60:"#6d6e73",neutral65:"#616266",neutral70:"#54555a",neutral75:"\
#48494d",neutral80:"#3c3c41",neutral85:"#303034",neutral90:"#232328",neutral95:"#17171b",neutral99:"#000",accent05:"#eff1f9",accent10:"#e0e4f2",accent15:"\
#d0d6ec",accent20:"#c0c9e6",accent25:"#b1bbdf",accent30:"#a1aed9",accent35:"#91a0d3",accent40:"#8292cc",accent45:"#7285c6",accent50:"#6578ba",accent55:"\
#5c6da9",accent60:"#536298",accent65:"#4a5787",accent70:"#404c76",accent75:"#374165",accent80:"#2e3654",accent85:"#252b43",accent90:"#1b2032",accent95:"\
#121521",transparent:"rgba(0,0,0,0)",highlight:"rgba(255,231,130,0.8)"};N(Fe,{primary:Fe.neutral80,secondary:Fe.neutral70,tertiary:Fe.neutral60,quaternary:Fe.
neutral50,disabled:Fe.neutral20,border:Fe.neutral30,borderTint:Fe.neutral20,borderShade:Fe.neutral40,background:Fe.neutral05,backgroundTint:"rgba(234,\
237,245,0.5)",backgroundTransparent:"rgba(255,255,255,0)",backgroundShade:Fe.neutral10,shadow:"rgba(0,0,0,0.2)",shadowTint:"rgba(129,130,136,0.2)",axisLine:Fe.
neutral70,axisLineTint:Fe.neutral40,axisTick:Fe.neutral70,axisTickMinor:Fe.neutral60,axisLabel:Fe.neutral70,axisSplitLine:Fe.neutral15,axisMinorSplitLine:Fe.
neutral05});for(Ni in Fe)Fe.hasOwnProperty(Ni)&&(dv=Fe[Ni],Ni==="theme"?Kn.darkColor.theme=Fe.theme.slice():Ni==="highlight"?Kn.darkColor.highlight="r\
gba(255,231,130,0.4)":Ni.indexOf("accent")===0?Kn.darkColor[Ni]=Go(dv,null,function(t){return t*.5},function(t){return Math.min(1,1.3-t)}):Kn.darkColor[Ni]=
Go(dv,null,function(t){return t*.9},function(t){return 1-Math.pow(t,1.5)}));var dv,Ni;Kn.size={xxs:2,xs:5,s:10,m:15,l:20,xl:30,xxl:40,xxxl:50};var le=Kn;var cx="";typeof navigator<"u"&&(cx=navigator.platform||"");var to="rgba(0, 0, 0, 0.2)",px=le.color.theme[0],aO=Go(px,null,null,.9),uf={darkMode:"auto",
colorBy:"series",color:le.color.theme,gradientColor:[aO,px],aria:{decal:{decals:[{color:to,dashArrayX:[1,0],dashArrayY:[2,5],symbolSize:1,rotation:Math.
PI/6},{color:to,symbol:"circle",dashArrayX:[[8,8],[0,8,8,0]],dashArrayY:[6,0],symbolSize:.8},{color:to,dashArrayX:[1,0],dashArrayY:[4,3],rotation:-Math.
PI/4},{color:to,dashArrayX:[[6,6],[0,6,6,0]],dashArrayY:[6,0]},{color:to,dashArrayX:[[1,0],[1,6]],dashArrayY:[1,0,6,0],rotation:Math.PI/4},{color:to,symbol:"\
triangle",dashArrayX:[[9,9],[0,9,9,0]],dashArrayY:[7,2],symbolSize:.75}]}},textStyle:{fontFamily:cx.match(/^Win/)?"Microsoft YaHei":"sans-serif",fontSize:12,
fontStyle:"normal",fontWeight:"normal"},blendMode:null,stateAnimation:{duration:300,easing:"cubicOut"},animation:"auto",animationDuration:1e3,animationDurationUpdate:500,
animationEasing:"cubicInOut",animationEasingUpdate:"cubicInOut",animationThreshold:2e3,progressiveThreshold:3e3,progressive:400,hoverLayerThreshold:3e3,
useUTC:!1};var mt={Must:1,Might:2,Not:3},hx=K();function vx(t){hx(t).datasetMap=H()}function dx(t,e,r){var i={},n=mv(e);if(!n||!t)return i;var a=[],o=[],s=e.ecModel,
l=hx(s).datasetMap,u=n.uid+"_"+r.seriesLayoutBy,f,c;t=t.slice(),T(t,function(d,m){var g=V(d)?d:t[m]={name:d};g.type==="ordinal"&&f==null&&(f=m,c=v(g)),
i[g.name]=[]});var p=l.get(u)||l.set(u,{categoryWayDim:c,valueWayDim:0});T(t,function(d,m){var g=d.name,y=v(d);if(f==null){var _=p.valueWayDim;h(i[g],
_,y),h(o,_,y),p.valueWayDim+=y}else if(f===m)h(i[g],0,y),h(a,0,y);else{var _=p.categoryWayDim;h(i[g],_,y),h(o,_,y),p.categoryWayDim+=y}});function h(d,m,g){
for(var y=0;y<g;y++)d.push(m+y)}function v(d){var m=d.dimsDef;return m?m.length:1}return a.length&&(i.itemName=a),o.length&&(i.seriesName=o),i}function mv(t){var e=t.get("data",!0);if(!e)return Ci(t.ecModel,"dataset",{index:t.get("datasetIndex",!0),id:t.get("datasetId",!0)},Ue).models[0]}function mx(t){
return!t.get("transform",!0)&&!t.get("fromTransformResult",!0)?[]:Ci(t.ecModel,"dataset",{index:t.get("fromDatasetIndex",!0),id:t.get("fromDatasetId",
!0)},Ue).models}function ff(t,e){return oO(t.data,t.sourceFormat,t.seriesLayoutBy,t.dimensionsDefine,t.startIndex,e)}function oO(t,e,r,i,n,a){var o,s=5;
if(Be(t))return mt.Not;var l,u;if(i){var f=i[a];V(f)?(l=f.name,u=f.type):U(f)&&(l=f)}if(u!=null)return u==="ordinal"?mt.Must:mt.Not;if(e===Ze){var c=t;
if(r===Or){for(var p=c[a],h=0;h<(p||[]).length&&h<s;h++)if((o=x(p[n+h]))!=null)return o}else for(var h=0;h<c.length&&h<s;h++){var v=c[n+h];if(v&&(o=x(
v[a]))!=null)return o}}else if(e===vt){var d=t;if(!l)return mt.Not;for(var h=0;h<d.length&&h<s;h++){var m=d[h];if(m&&(o=x(m[l]))!=null)return o}}else if(e===
kt){var g=t;if(!l)return mt.Not;var p=g[l];if(!p||Be(p))return mt.Not;for(var h=0;h<p.length&&h<s;h++)if((o=x(p[h]))!=null)return o}else if(e===Je)for(var y=t,
h=0;h<y.length&&h<s;h++){var m=y[h],_=Zr(m);if(!k(_))return mt.Not;if((o=x(_[a]))!=null)return o}function x(S){var b=U(S);if(S!=null&&isFinite(Number(
S))&&S!=="")return b?mt.Might:mt.Not;if(b&&S!=="-")return mt.Must}return mt.Not}var sO=H();function gx(t,e,r){var i=sO.get(e);if(!i)return r;var n=i(t);if(!n)return r;if(0)for(var a;a<n.length;a++);return r.concat(n)}var yx=K(),OV=K(),Cs=(function(){function t(){}return t.prototype.getColorFromPalette=function(e,r,i){var n=be(this.get("color",!0)),a=this.get("color\
Layer",!0);return uO(this,yx,n,a,e,r,i)},t.prototype.clearColorPalette=function(){fO(this,yx)},t})();function lO(t,e){for(var r=t.length,i=0;i<r;i++)if(t[i].length>e)return t[i];return t[r-1]}function uO(t,e,r,i,n,a,o){a=a||t;var s=e(a),l=s.paletteIdx||
0,u=s.paletteNameMap=s.paletteNameMap||{};if(u.hasOwnProperty(n))return u[n];var f=o==null||!i?r:lO(i,o);if(f=f||r,!(!f||!f.length)){var c=f[l];return n&&
(u[n]=c),s.paletteIdx=(l+1)%f.length,c}}function fO(t,e){e(t).paletteIdx=0,e(t).paletteNameMap={}}var cf,ws,_x,xx="\0_ec_inner",cO=1;var Cx=(function(t){P(e,t);function e(){return t!==null&&t.apply(this,arguments)||this}return e.prototype.init=function(r,i,n,a,o,s){a=a||{},this.option=
null,this._theme=new Oe(a),this._locale=new Oe(o),this._optionManager=s},e.prototype.setOption=function(r,i,n){var a=bx(i);this._optionManager.setOption(
r,n,a),this._resetOption(null,a)},e.prototype.resetOption=function(r,i){return this._resetOption(r,bx(i))},e.prototype._resetOption=function(r,i){var n=!1,
a=this._optionManager;if(!r||r==="recreate"){var o=a.mountOption(r==="recreate");!this.option||r==="recreate"?_x(this,o):(this.restoreData(),this._mergeOption(
o,i)),n=!0}if((r==="timeline"||r==="media")&&this.restoreData(),!r||r==="recreate"||r==="timeline"){var s=a.getTimelineOption(this);s&&(n=!0,this._mergeOption(
s,i))}if(!r||r==="recreate"||r==="media"){var l=a.getMediaOption(this);l.length&&T(l,function(u){n=!0,this._mergeOption(u,i)},this)}return n},e.prototype.
mergeOption=function(r){this._mergeOption(r,null)},e.prototype._mergeOption=function(r,i){var n=this.option,a=this._componentsMap,o=this._componentsCount,
s=[],l=H(),u=i&&i.replaceMergeMainTypeMap;vx(this),T(r,function(c,p){c!=null&&(xe.hasClass(p)?p&&(s.push(p),l.set(p,!0)):n[p]=n[p]==null?te(c):pe(n[p],
c,!0))}),u&&u.each(function(c,p){xe.hasClass(p)&&!l.get(p)&&(s.push(p),l.set(p,!0))}),xe.topologicalTravel(s,xe.getAllClassMainTypes(),f,this);function f(c){
var p=gx(this,c,be(r[c])),h=a.get(c),v=h?u&&u.get(c)?"replaceMerge":"normalMerge":"replaceAll",d=Ay(h,p,v);My(d,c,xe),n[c]=null,a.set(c,null),o.set(c,
0);var m=[],g=[],y=0,_,x;T(d,function(S,b){var C=S.existing,A=S.newOption;if(!A)C&&(C.mergeOption({},this),C.optionUpdated({},!1));else{var w=c==="ser\
ies",E=xe.getClass(c,S.keyInfo.subType,!w);if(!E){if(0)var D,O;return}if(c==="tooltip"){if(_)return;_=!0}if(C&&C.constructor===E)C.name=S.keyInfo.name,
C.mergeOption(A,this),C.optionUpdated(A,!1);else{var M=N({componentIndex:b},S.keyInfo);C=new E(A,this,this,M),N(C,M),S.brandNew&&(C.__requireNewView=!0),
C.init(A,this,this),C.optionUpdated(null,!0)}}C?(m.push(C.option),g.push(C),y++):(m.push(void 0),g.push(void 0))},this),n[c]=m,a.set(c,g),o.set(c,y),c===
"series"&&cf(this)}this._seriesIndices||cf(this)},e.prototype.getOption=function(){var r=te(this.option);return T(r,function(i,n){if(xe.hasClass(n)){for(var a=be(
i),o=a.length,s=!1,l=o-1;l>=0;l--)a[l]&&!Ia(a[l])?s=!0:(a[l]=null,!s&&o--);a.length=o,r[n]=a}}),delete r[xx],r},e.prototype.setTheme=function(r){this.
_theme=new Oe(r),this._resetOption("recreate",null)},e.prototype.getTheme=function(){return this._theme},e.prototype.getLocaleModel=function(){return this.
_locale},e.prototype.setUpdatePayload=function(r){this._payload=r},e.prototype.getUpdatePayload=function(){return this._payload},e.prototype.getComponent=
function(r,i){var n=this._componentsMap.get(r);if(n){var a=n[i||0];if(a)return a;if(i==null){for(var o=0;o<n.length;o++)if(n[o])return n[o]}}},e.prototype.
queryComponents=function(r){var i=r.mainType;if(!i)return[];var n=r.index,a=r.id,o=r.name,s=this._componentsMap.get(i);if(!s||!s.length)return[];var l;
return n!=null?(l=[],T(be(n),function(u){s[u]&&l.push(s[u])})):a!=null?l=Sx("id",a,s):o!=null?l=Sx("name",o,s):l=ke(s,function(u){return!!u}),Tx(l,r)},
e.prototype.findComponents=function(r){var i=r.query,n=r.mainType,a=s(i),o=a?this.queryComponents(a):ke(this._componentsMap.get(n),function(u){return!!u});
return l(Tx(o,r));function s(u){var f=n+"Index",c=n+"Id",p=n+"Name";return u&&(u[f]!=null||u[c]!=null||u[p]!=null)?{mainType:n,index:u[f],id:u[c],name:u[p]}:
null}function l(u){return r.filter?ke(u,r.filter):u}},e.prototype.eachComponent=function(r,i,n){var a=this._componentsMap;if(W(r)){var o=i,s=r;a.each(
function(c,p){for(var h=0;c&&h<c.length;h++){var v=c[h];v&&s.call(o,p,v,v.componentIndex)}})}else for(var l=U(r)?a.get(r):V(r)?this.findComponents(r):
null,u=0;l&&u<l.length;u++){var f=l[u];f&&i.call(n,f,f.componentIndex)}},e.prototype.getSeriesByName=function(r){var i=It(r,null);return ke(this._componentsMap.
get("series"),function(n){return!!n&&i!=null&&n.name===i})},e.prototype.getSeriesByIndex=function(r){return this._componentsMap.get("series")[r]},e.prototype.
getSeriesByType=function(r){return ke(this._componentsMap.get("series"),function(i){return!!i&&i.subType===r})},e.prototype.getSeries=function(){return ke(
this._componentsMap.get("series"),function(r){return!!r})},e.prototype.getSeriesCount=function(){return this._componentsCount.get("series")},e.prototype.
eachSeries=function(r,i){ws(this),T(this._seriesIndices,function(n){var a=this._componentsMap.get("series")[n];r.call(i,a,n)},this)},e.prototype.eachRawSeries=
function(r,i){T(this._componentsMap.get("series"),function(n){n&&r.call(i,n,n.componentIndex)})},e.prototype.eachSeriesByType=function(r,i,n){ws(this),
T(this._seriesIndices,function(a){var o=this._componentsMap.get("series")[a];o.subType===r&&i.call(n,o,a)},this)},e.prototype.eachRawSeriesByType=function(r,i,n){
return T(this.getSeriesByType(r),i,n)},e.prototype.isSeriesFiltered=function(r){return ws(this),this._seriesIndicesMap.get(r.componentIndex)==null},e.
prototype.getCurrentSeriesIndices=function(){return(this._seriesIndices||[]).slice()},e.prototype.filterSeries=function(r,i){ws(this);var n=[];T(this.
_seriesIndices,function(a){var o=this._componentsMap.get("series")[a];r.call(i,o,a)&&n.push(a)},this),this._seriesIndices=n,this._seriesIndicesMap=H(n)},
e.prototype.restoreData=function(r){cf(this);var i=this._componentsMap,n=[];i.each(function(a,o){xe.hasClass(o)&&n.push(o)}),xe.topologicalTravel(n,xe.
getAllClassMainTypes(),function(a){T(i.get(a),function(o){o&&(a!=="series"||!pO(o,r))&&o.restoreData()})})},e.internalField=(function(){cf=function(r){
var i=r._seriesIndices=[];T(r._componentsMap.get("series"),function(n){n&&i.push(n.componentIndex)}),r._seriesIndicesMap=H(i)},ws=function(r){},_x=function(r,i){
r.option={},r.option[xx]=cO,r._componentsMap=H({series:[]}),r._componentsCount=H();var n=i.aria;V(n)&&n.enabled==null&&(n.enabled=!0),hO(i,r._theme.option),
pe(i,uf,!1),r._mergeOption(i,null)}})(),e})(Oe);function pO(t,e){if(e){var r=e.seriesIndex,i=e.seriesId,n=e.seriesName;return r!=null&&t.componentIndex!==
r||i!=null&&t.id!==i||n!=null&&t.name!==n}}function hO(t,e){var r=t.color&&!t.colorLayer;T(e,function(i,n){n==="colorLayer"&&r||n==="color"&&t.color||
xe.hasClass(n)||(typeof i=="object"?t[n]=t[n]?pe(t[n],i,!1):te(i):t[n]==null&&(t[n]=i))})}function Sx(t,e,r){if(k(e)){var i=H();return T(e,function(a){
if(a!=null){var o=It(a,null);o!=null&&i.set(a,!0)}}),ke(r,function(a){return a&&i.get(a[t])})}else{var n=It(e,null);return ke(r,function(a){return a&&
n!=null&&a[t]===n})}}function Tx(t,e){return e.hasOwnProperty("subType")?ke(t,function(r){return r&&r.subType===e.subType}):t}function bx(t){var e=H();
return t&&T(be(t.replaceMerge),function(r){e.set(r,!0)}),{replaceMergeMainTypeMap:e}}pt(Cx,Cs);var pf=Cx;var vO=/^(min|max)?(.+)$/,dO=(function(){function t(e){this._timelineOptions=[],this._mediaList=[],this._currentMediaIndices=[],this._api=e}return t.prototype.
setOption=function(e,r,i){e&&(T(be(e.series),function(o){o&&o.data&&Be(o.data)&&ya(o.data)}),T(be(e.dataset),function(o){o&&o.source&&Be(o.source)&&ya(
o.source)})),e=te(e);var n=this._optionBackup,a=mO(e,r,!n);this._newBaseOption=a.baseOption,n?(a.timelineOptions.length&&(n.timelineOptions=a.timelineOptions),
a.mediaList.length&&(n.mediaList=a.mediaList),a.mediaDefault&&(n.mediaDefault=a.mediaDefault)):this._optionBackup=a},t.prototype.mountOption=function(e){
var r=this._optionBackup;return this._timelineOptions=r.timelineOptions,this._mediaList=r.mediaList,this._mediaDefault=r.mediaDefault,this._currentMediaIndices=
[],te(e?r.baseOption:this._newBaseOption)},t.prototype.getTimelineOption=function(e){var r,i=this._timelineOptions;if(i.length){var n=e.getComponent("\
timeline");n&&(r=te(i[n.getCurrentIndex()]))}return r},t.prototype.getMediaOption=function(e){var r=this._api.getWidth(),i=this._api.getHeight(),n=this.
_mediaList,a=this._mediaDefault,o=[],s=[];if(!n.length&&!a)return s;for(var l=0,u=n.length;l<u;l++)gO(n[l].query,r,i)&&o.push(l);return!o.length&&a&&(o=
[-1]),o.length&&!_O(o,this._currentMediaIndices)&&(s=z(o,function(f){return te(f===-1?a.option:n[f].option)})),this._currentMediaIndices=o,s},t})();function mO(t,e,r){
var i=[],n,a,o=t.baseOption,s=t.timeline,l=t.options,u=t.media,f=!!t.media,c=!!(l||s||o&&o.timeline);o?(a=o,a.timeline||(a.timeline=s)):((c||f)&&(t.options=
t.media=null),a=t),f&&k(u)&&T(u,function(h){h&&h.option&&(h.query?i.push(h):n||(n=h))}),p(a),T(l,function(h){return p(h)}),T(i,function(h){return p(h.
option)});function p(h){T(e,function(v){v(h,r)})}return{baseOption:a,timelineOptions:l||[],mediaDefault:n,mediaList:i}}function gO(t,e,r){var i={width:e,
height:r,aspectratio:e/r},n=!0;return T(t,function(a,o){var s=o.match(vO);if(!(!s||!s[1]||!s[2])){var l=s[1],u=s[2].toLowerCase();yO(i[u],a,l)||(n=!1)}}),
n}function yO(t,e,r){return r==="min"?t>=e:r==="max"?t<=e:t===e}function _O(t,e){return t.join(",")===e.join(",")}var Ex=dO;var mr=T,As=V,Ax=["areaStyle","lineStyle","nodeStyle","linkStyle","chordStyle","label","labelLine"];function gv(t){var e=t&&t.itemStyle;if(e)for(var r=0,
i=Ax.length;r<i;r++){var n=Ax[r],a=e.normal,o=e.emphasis;a&&a[n]&&(t[n]=t[n]||{},t[n].normal?pe(t[n].normal,a[n]):t[n].normal=a[n],a[n]=null),o&&o[n]&&
(t[n]=t[n]||{},t[n].emphasis?pe(t[n].emphasis,o[n]):t[n].emphasis=o[n],o[n]=null)}}function lt(t,e,r){if(t&&t[e]&&(t[e].normal||t[e].emphasis)){var i=t[e].
normal,n=t[e].emphasis;i&&(r?(t[e].normal=t[e].emphasis=null,$(t[e],i)):t[e]=i),n&&(t.emphasis=t.emphasis||{},t.emphasis[e]=n,n.focus&&(t.emphasis.focus=
n.focus),n.blurScope&&(t.emphasis.blurScope=n.blurScope))}}function Es(t){lt(t,"itemStyle"),lt(t,"lineStyle"),lt(t,"areaStyle"),lt(t,"label"),lt(t,"la\
belLine"),lt(t,"upperLabel"),lt(t,"edgeLabel")}function Ge(t,e){var r=As(t)&&t[e],i=As(r)&&r.textStyle;if(i)for(var n=0,a=zp.length;n<a;n++){var o=zp[n];
i.hasOwnProperty(o)&&(r[o]=i[o])}}function $t(t){t&&(Es(t),Ge(t,"label"),t.emphasis&&Ge(t.emphasis,"label"))}function xO(t){if(As(t)){gv(t),Es(t),Ge(t,
"label"),Ge(t,"upperLabel"),Ge(t,"edgeLabel"),t.emphasis&&(Ge(t.emphasis,"label"),Ge(t.emphasis,"upperLabel"),Ge(t.emphasis,"edgeLabel"));var e=t.markPoint;
e&&(gv(e),$t(e));var r=t.markLine;r&&(gv(r),$t(r));var i=t.markArea;i&&$t(i);var n=t.data;if(t.type==="graph"){n=n||t.nodes;var a=t.links||t.edges;if(a&&
!Be(a))for(var o=0;o<a.length;o++)$t(a[o]);T(t.categories,function(u){Es(u)})}if(n&&!Be(n))for(var o=0;o<n.length;o++)$t(n[o]);if(e=t.markPoint,e&&e.data)
for(var s=e.data,o=0;o<s.length;o++)$t(s[o]);if(r=t.markLine,r&&r.data)for(var l=r.data,o=0;o<l.length;o++)k(l[o])?($t(l[o][0]),$t(l[o][1])):$t(l[o]);
t.type==="gauge"?(Ge(t,"axisLabel"),Ge(t,"title"),Ge(t,"detail")):t.type==="treemap"?(lt(t.breadcrumb,"itemStyle"),T(t.levels,function(u){Es(u)})):t.type===
"tree"&&Es(t.leaves)}}function ti(t){return k(t)?t:t?[t]:[]}function Dx(t){return(k(t)?t[0]:t)||{}}function yv(t,e){mr(ti(t.series),function(i){As(i)&&
xO(i)});var r=["xAxis","yAxis","radiusAxis","angleAxis","singleAxis","parallelAxis","radar"];e&&r.push("valueAxis","categoryAxis","logAxis","timeAxis"),
mr(r,function(i){mr(ti(t[i]),function(n){n&&(Ge(n,"axisLabel"),Ge(n.axisPointer,"label"))})}),mr(ti(t.parallel),function(i){var n=i&&i.parallelAxisDefault;
Ge(n,"axisLabel"),Ge(n&&n.axisPointer,"label")}),mr(ti(t.calendar),function(i){lt(i,"itemStyle"),Ge(i,"dayLabel"),Ge(i,"monthLabel"),Ge(i,"yearLabel")}),
mr(ti(t.radar),function(i){Ge(i,"name"),i.name&&i.axisName==null&&(i.axisName=i.name,delete i.name),i.nameGap!=null&&i.axisNameGap==null&&(i.axisNameGap=
i.nameGap,delete i.nameGap)}),mr(ti(t.geo),function(i){As(i)&&($t(i),mr(ti(i.regions),function(n){$t(n)}))}),mr(ti(t.timeline),function(i){$t(i),lt(i,
"label"),lt(i,"itemStyle"),lt(i,"controlStyle",!0);var n=i.data;k(n)&&T(n,function(a){V(a)&&(lt(a,"label"),lt(a,"itemStyle"))})}),mr(ti(t.toolbox),function(i){
lt(i,"iconStyle"),mr(i.feature,function(n){lt(n,"iconStyle")})}),Ge(Dx(t.axisPointer),"label"),Ge(Dx(t.tooltip).axisPointer,"label")}function SO(t,e){for(var r=e.split(","),i=t,n=0;n<r.length&&(i=i&&i[r[n]],i!=null);n++);return i}function TO(t,e,r,i){for(var n=e.split(","),a=t,o,s=0;s<
n.length-1;s++)o=n[s],a[o]==null&&(a[o]={}),a=a[o];(i||a[n[s]]==null)&&(a[n[s]]=r)}function Mx(t){t&&T(bO,function(e){e[0]in t&&!(e[1]in t)&&(t[e[1]]=
t[e[0]])})}var bO=[["x","left"],["y","top"],["x2","right"],["y2","bottom"]],CO=["grid","geo","parallel","legend","toolbox","title","visualMap","dataZo\
om","timeline"],_v=[["borderRadius","barBorderRadius"],["borderColor","barBorderColor"],["borderWidth","barBorderWidth"]];function Ds(t){var e=t&&t.itemStyle;
if(e)for(var r=0;r<_v.length;r++){var i=_v[r][1],n=_v[r][0];e[i]!=null&&(e[n]=e[i])}}function Ox(t){t&&t.alignTo==="edge"&&t.margin!=null&&t.edgeDistance==
null&&(t.edgeDistance=t.margin)}function Lx(t){t&&t.downplay&&!t.blur&&(t.blur=t.downplay)}function wO(t){t&&t.focusNodeAdjacency!=null&&(t.emphasis=t.
emphasis||{},t.emphasis.focus==null&&(t.emphasis.focus="adjacency"))}function Rx(t,e){if(t)for(var r=0;r<t.length;r++)e(t[r]),t[r]&&Rx(t[r].children,e)}
function hf(t,e){yv(t,e),t.series=be(t.series),T(t.series,function(r){if(V(r)){var i=r.type;if(i==="line")r.clipOverflow!=null&&(r.clip=r.clipOverflow);else if(i===
"pie"||i==="gauge"){r.clockWise!=null&&(r.clockwise=r.clockWise),Ox(r.label);var n=r.data;if(n&&!Be(n))for(var a=0;a<n.length;a++)Ox(n[a]);r.hoverOffset!=
null&&(r.emphasis=r.emphasis||{},(r.emphasis.scaleSize=null)&&(r.emphasis.scaleSize=r.hoverOffset))}else if(i==="gauge"){var o=SO(r,"pointer.color");o!=
null&&TO(r,"itemStyle.color",o)}else if(i==="bar"){Ds(r),Ds(r.backgroundStyle),Ds(r.emphasis);var n=r.data;if(n&&!Be(n))for(var a=0;a<n.length;a++)typeof n[a]==
"object"&&(Ds(n[a]),Ds(n[a]&&n[a].emphasis))}else if(i==="sunburst"){var s=r.highlightPolicy;s&&(r.emphasis=r.emphasis||{},r.emphasis.focus||(r.emphasis.
focus=s)),Lx(r),Rx(r.data,Lx)}else i==="graph"||i==="sankey"?wO(r):i==="map"&&(r.mapType&&!r.map&&(r.map=r.mapType),r.mapLocation&&$(r,r.mapLocation));
r.hoverAnimation!=null&&(r.emphasis=r.emphasis||{},r.emphasis&&r.emphasis.scale==null&&(r.emphasis.scale=r.hoverAnimation)),Mx(r)}}),t.dataRange&&(t.visualMap=
t.dataRange),T(CO,function(r){var i=t[r];i&&(k(i)||(i=[i]),T(i,function(n){Mx(n)}))})}var Px=tu(EO);function EO(t){var e=H();t.eachSeries(function(r){var i=r.get("stack");if(i){var n=e.get(i)||e.set(i,[]),a=r.getData(),o={stackResultDimension:a.
getCalculationInfo("stackResultDimension"),stackedOverDimension:a.getCalculationInfo("stackedOverDimension"),stackedDimension:a.getCalculationInfo("st\
ackedDimension"),stackedByDimension:a.getCalculationInfo("stackedByDimension"),isStackedByIndex:a.getCalculationInfo("isStackedByIndex"),data:a,seriesModel:r};
if(!o.stackedDimension||!(o.isStackedByIndex||o.stackedByDimension))return;n.push(o)}}),e.each(function(r){if(r.length!==0){var i=r[0].seriesModel,n=i.
get("stackOrder")||"seriesAsc";n==="seriesDesc"&&r.reverse(),T(r,function(a,o){a.data.setCalculationInfo("stackedOnSeries",o>0?r[o-1].seriesModel:null)}),
AO(r)}})}function AO(t){T(t,function(e,r){var i=[],n=[NaN,NaN],a=[e.stackResultDimension,e.stackedOverDimension],o=e.data,s=e.isStackedByIndex,l=e.seriesModel.
get("stackStrategy")||"samesign";o.modify(a,function(u,f,c){var p=o.get(e.stackedDimension,c);if(isNaN(p))return n;var h,v;s?v=o.getRawIndex(c):h=o.get(
e.stackedByDimension,c);for(var d=NaN,m=r-1;m>=0;m--){var g=t[m];if(s||(v=g.data.rawIndexOf(g.stackedByDimension,h)),v>=0){var y=g.data.getByRawIndex(
g.stackResultDimension,v);if(l==="all"||l==="positive"&&y>0||l==="negative"&&y<0||l==="samesign"&&p>=0&&y>0||l==="samesign"&&p<=0&&y<0){p=Xr(p,y),d=y;
break}}}return i[0]=p,i[1]=d,i})})}var vf=(function(){function t(e){this.data=e.data||(e.sourceFormat===kt?{}:[]),this.sourceFormat=e.sourceFormat||ch,this.seriesLayoutBy=e.seriesLayoutBy||
zt,this.startIndex=e.startIndex||0,this.dimensionsDetectedCount=e.dimensionsDetectedCount,this.metaRawOption=e.metaRawOption;var r=this.dimensionsDefine=
e.dimensionsDefine;if(r)for(var i=0;i<r.length;i++){var n=r[i];n.type==null&&ff(this,i)===mt.Must&&(n.type="ordinal")}}return t})();function ro(t){return t instanceof
vf}function Ms(t,e,r){r=r||xv(t);var i=e.seriesLayoutBy,n=DO(t,r,i,e.sourceHeader,e.dimensions),a=new vf({data:t,sourceFormat:r,seriesLayoutBy:i,dimensionsDefine:n.
dimensionsDefine,startIndex:n.startIndex,dimensionsDetectedCount:n.dimensionsDetectedCount,metaRawOption:te(e)});return a}function io(t){return new vf(
{data:t,sourceFormat:Be(t)?Bt:Je})}function kx(t){return new vf({data:t.data,sourceFormat:t.sourceFormat,seriesLayoutBy:t.seriesLayoutBy,dimensionsDefine:te(
t.dimensionsDefine),startIndex:t.startIndex,dimensionsDetectedCount:t.dimensionsDetectedCount})}function xv(t){var e=ch;if(Be(t))e=Bt;else if(k(t)){t.
length===0&&(e=Ze);for(var r=0,i=t.length;r<i;r++){var n=t[r];if(n!=null){if(k(n)||Be(n)){e=Ze;break}else if(V(n)){e=vt;break}}}}else if(V(t)){for(var a in t)
if(B(t,a)&&Ne(t[a])){e=kt;break}}return e}function DO(t,e,r,i,n){var a,o;if(!t)return{dimensionsDefine:Ix(n),startIndex:o,dimensionsDetectedCount:a};if(e===
Ze){var s=t;i==="auto"||i==null?Nx(function(u){u!=null&&u!=="-"&&(U(u)?o==null&&(o=1):o=0)},r,s,10):o=he(i)?i:i?1:0,!n&&o===1&&(n=[],Nx(function(u,f){
n[f]=u!=null?u+"":""},r,s,1/0)),a=n?n.length:r===Or?s.length:s[0]?s[0].length:null}else if(e===vt)n||(n=MO(t));else if(e===kt)n||(n=[],T(t,function(u,f){
n.push(f)}));else if(e===Je){var l=Zr(t[0]);a=k(l)&&l.length||1}return{startIndex:o,dimensionsDefine:Ix(n),dimensionsDetectedCount:a}}function MO(t){for(var e=0,
r;e<t.length&&!(r=t[e++]););if(r)return ae(r)}function Ix(t){if(t){var e=H();return z(t,function(r,i){r=V(r)?r:{name:r};var n={name:r.name,displayName:r.
displayName,type:r.type};if(n.name==null)return n;n.name+="",n.displayName==null&&(n.displayName=n.name);var a=e.get(n.name);return a?n.name+="-"+a.count++:
e.set(n.name,{count:1}),n})}}function Nx(t,e,r,i){if(e===Or)for(var n=0;n<r.length&&n<i;n++)t(r[n]?r[n][0]:null,n);else for(var a=r[0]||[],n=0;n<a.length&&
n<i;n++)t(a[n],n)}function df(t){var e=t.sourceFormat;return e===vt||e===kt}var jn,Qn,$n,Jn,Bx,zx,gf=(function(){function t(e,r){var i=ro(e)?e:io(e);this._source=i;var n=this._data=i.data,a=i.sourceFormat,o=i.seriesLayoutBy;if(a===
Bt&&(this._offset=0,this._dimSize=r,this._data=n),0)var s;zx(this,n,i)}return t.prototype.getSource=function(){return this._source},t.prototype.count=
function(){return 0},t.prototype.getItem=function(e,r){},t.prototype.appendData=function(e){},t.prototype.clean=function(){},t.protoInitialize=(function(){
var e=t.prototype;e.pure=!1,e.persistent=!0})(),t.internalField=(function(){var e;zx=function(o,s,l){var u=l.sourceFormat,f=l.seriesLayoutBy,c=l.startIndex,
p=l.dimensionsDefine,h=Bx[wv(u,f)];if(N(o,h),u===Bt)o.getItem=r,o.count=n,o.fillStorage=i;else{var v=Tv(u,f);o.getItem=Q(v,null,s,c,p);var d=bv(u,f);o.
count=Q(d,null,s,c,p)}};var r=function(o,s){o=o-this._offset,s=s||[];for(var l=this._data,u=this._dimSize,f=u*o,c=0;c<u;c++)s[c]=l[f+c];return s},i=function(o,s,l,u){
for(var f=this._data,c=this._dimSize,p=0;p<c;p++){for(var h=u[p],v=h[0]==null?1/0:h[0],d=h[1]==null?-1/0:h[1],m=s-o,g=l[p],y=0;y<m;y++){var _=f[y*c+p];
g[o+y]=_,_<v&&(v=_),_>d&&(d=_)}h[0]=v,h[1]=d}},n=function(){return this._data?this._data.length/this._dimSize:0};Bx=(e={},e[Ze+"_"+zt]={pure:!0,appendData:a},
e[Ze+"_"+Or]={pure:!0,appendData:function(){throw new Error('Do not support appendData when set seriesLayoutBy: "row".')}},e[vt]={pure:!0,appendData:a},
e[kt]={pure:!0,appendData:function(o){var s=this._data;T(o,function(l,u){for(var f=s[u]||(s[u]=[]),c=0;c<(l||[]).length;c++)f.push(l[c])})}},e[Je]={appendData:a},
e[Bt]={persistent:!1,pure:!0,appendData:function(o){this._data=o},clean:function(){this._offset+=this.count(),this._data=null}},e);function a(o){for(var s=0;s<
o.length;s++)this._data.push(o[s])}})(),t})();var mf=function(t){k(t)||kp("series.data or dataset.source must be an array.")},vH=(jn={},jn[Ze+"_"+zt]=mf,jn[Ze+"_"+Or]=mf,jn[vt]=mf,jn[kt]=function(t,e){
for(var r=0;r<e.length;r++){var i=e[r].name;i==null&&kp("dimension name must not be null/undefined.")}},jn[Je]=mf,jn),Ux=function(t,e,r,i){return t[i]},
OO=(Qn={},Qn[Ze+"_"+zt]=function(t,e,r,i){return t[i+e]},Qn[Ze+"_"+Or]=function(t,e,r,i,n){i+=e;for(var a=n||[],o=t,s=0;s<o.length;s++){var l=o[s];a[s]=
l?l[i]:null}return a},Qn[vt]=Ux,Qn[kt]=function(t,e,r,i,n){for(var a=n||[],o=0;o<r.length;o++){var s=r[o].name,l=s!=null?t[s]:null;a[o]=l?l[i]:null}return a},
Qn[Je]=Ux,Qn);function Tv(t,e){var r=OO[wv(t,e)];return r}var Fx=function(t,e,r){return t.length},LO=($n={},$n[Ze+"_"+zt]=function(t,e,r){return Math.
max(0,t.length-e)},$n[Ze+"_"+Or]=function(t,e,r){var i=t[0];return i?Math.max(0,i.length-e):0},$n[vt]=Fx,$n[kt]=function(t,e,r){var i=r[0].name,n=i!=null?
t[i]:null;return n?n.length:0},$n[Je]=Fx,$n);function bv(t,e){var r=LO[wv(t,e)];return r}var Sv=function(t,e,r){return t[e]},RO=(Jn={},Jn[Ze]=Sv,Jn[vt]=
function(t,e,r){return t[r]},Jn[kt]=Sv,Jn[Je]=function(t,e,r){var i=Zr(t);return i instanceof Array?i[e]:i},Jn[Bt]=Sv,Jn);function Cv(t){var e=RO[t];return e}
function wv(t,e){return t===Ze?t+"_"+e:t}function ri(t,e,r){if(t){var i=t.getRawDataItem(e);if(i!=null){var n=t.getStore(),a=n.getSource().sourceFormat;
if(r!=null){var o=t.getDimensionIndex(r),s=n.getDimensionProperty(o);return Cv(a)(i,o,s)}else{var l=i;return a===Je&&(l=Zr(i)),l}}}}var PO=/\{@(.+?)\}/g,Vx=(function(){function t(){}return t.prototype.getDataParams=function(e,r){var i=this.getData(r),n=this.getRawValue(e,r),a=i.getRawIndex(
e),o=i.getName(e),s=i.getRawDataItem(e),l=i.getItemVisual(e,"style"),u=l&&l[i.getItemVisual(e,"drawType")||"fill"],f=l&&l.stroke,c=this.mainType,p=c===
"series",h=i.userOutput&&i.userOutput.get();return{componentType:c,componentSubType:this.subType,componentIndex:this.componentIndex,seriesType:p?this.
subType:null,seriesIndex:this.seriesIndex,seriesId:p?this.id:null,seriesName:p?this.name:null,name:o,dataIndex:a,data:s,dataType:r,value:n,color:u,borderColor:f,
dimensionNames:h?h.fullDimensions:null,encode:h?h.encode:null,$vars:["seriesName","name","value"]}},t.prototype.getFormattedLabel=function(e,r,i,n,a,o){
r=r||"normal";var s=this.getData(i),l=this.getDataParams(e,i);if(o&&(l.value=o.interpolatedValue),n!=null&&k(l.value)&&(l.value=l.value[n]),!a){var u=s.
getItemModel(e);a=u.get(r==="normal"?["label","formatter"]:[r,"label","formatter"])}if(W(a))return l.status=r,l.dimensionIndex=n,a(l);if(U(a)){var f=tf(
a,l);return f.replace(PO,function(c,p){var h=p.length,v=p;v.charAt(0)==="["&&v.charAt(h-1)==="]"&&(v=+v.slice(1,h-1));var d=ri(s,e,v);if(o&&k(o.interpolatedValue)){
var m=s.getDimensionIndex(v);m>=0&&(d=o.interpolatedValue[m])}return d!=null?d+"":""})}},t.prototype.getRawValue=function(e,r){return ri(this.getData(
r),e)},t.prototype.formatTooltip=function(e,r,i){},t})();function Ev(t){var e,r;return V(t)?t.type&&(r=t):e=t,{text:e,frag:r}}function ki(t){return new IO(t)}var IO=(function(){function t(e){e=e||{},this._reset=e.reset,this._plan=e.plan,this._count=e.count,this._onDirty=e.onDirty,
this._dirty=!0}return t.prototype.perform=function(e){var r=this._upstream,i=e&&e.skip;if(this._dirty&&r){var n=this.context;n.data=n.outputData=r.context.
outputData}this.__pipeline&&(this.__pipeline.currentTask=this);var a;this._plan&&!i&&(a=this._plan(this.context));var o=f(this._modBy),s=this._modDataCount||
0,l=f(e&&e.modBy),u=e&&e.modDataCount||0;(o!==l||s!==u)&&(a="reset");function f(y){return!(y>=1)&&(y=1),y}var c;(this._dirty||a==="reset")&&(this._dirty=
!1,c=this._doReset(i)),this._modBy=l,this._modDataCount=u;var p=e&&e.step;if(r?this._dueEnd=r._outputDueEnd:this._dueEnd=this._count?this._count(this.
context):1/0,this._progress){var h=this._dueIndex,v=Math.min(p!=null?this._dueIndex+p:1/0,this._dueEnd);if(!i&&(c||h<v)){var d=this._progress;if(k(d))
for(var m=0;m<d.length;m++)this._doProgress(d[m],h,v,l,u);else this._doProgress(d,h,v,l,u)}this._dueIndex=v;var g=this._settedOutputEnd!=null?this._settedOutputEnd:
v;this._outputDueEnd=g}else this._dueIndex=this._outputDueEnd=this._settedOutputEnd!=null?this._settedOutputEnd:this._dueEnd;return this.unfinished()},
t.prototype.dirty=function(){this._dirty=!0,this._onDirty&&this._onDirty(this.context)},t.prototype._doProgress=function(e,r,i,n,a){Hx.reset(r,i,n,a),
this._callingProgress=e,this._callingProgress({start:r,end:i,count:i-r,next:Hx.next},this.context)},t.prototype._doReset=function(e){this._dueIndex=this.
_outputDueEnd=this._dueEnd=0,this._settedOutputEnd=null;var r,i;!e&&this._reset&&(r=this._reset(this.context),r&&r.progress&&(i=r.forceFirstProgress,r=
r.progress),k(r)&&!r.length&&(r=null)),this._progress=r,this._modBy=this._modDataCount=null;var n=this._downstream;return n&&n.dirty(),i},t.prototype.
unfinished=function(){return this._progress&&this._dueIndex<this._dueEnd},t.prototype.pipe=function(e){(this._downstream!==e||this._dirty)&&(this._downstream=
e,e._upstream=this,e.dirty())},t.prototype.dispose=function(){this._disposed||(this._upstream&&(this._upstream._downstream=null),this._downstream&&(this.
_downstream._upstream=null),this._dirty=!1,this._disposed=!0)},t.prototype.getUpstream=function(){return this._upstream},t.prototype.getDownstream=function(){
return this._downstream},t.prototype.setOutputEnd=function(e){this._outputDueEnd=this._settedOutputEnd=e},t})();var Hx=(function(){var t,e,r,i,n,a={reset:function(l,u,f,c){e=l,t=u,r=f,i=c,n=Math.ceil(i/r),a.next=r>1&&i>0?s:o}};return a;function o(){return e<t?e++:
null}function s(){var l=e%n*r+Math.ceil(e/n),u=e>=t?null:l<i?l:e;return e++,u}})();function no(t,e){var r=e&&e.type;return r==="ordinal"?t:(r==="time"&&!he(t)&&t!=null&&t!=="-"&&(t=+Tr(t)),t==null||t===""?NaN:Number(t))}var wH=H({number:function(t){
return parseFloat(t)},time:function(t){return+Tr(t)},trim:function(t){return U(t)?rt(t):t}});var NO={lt:function(t,e){return t<e},lte:function(t,e){return t<=e},gt:function(t,e){return t>e},gte:function(t,e){return t>=e}},EH=(function(){function t(e,r){
if(!he(r)){var i="";ze(i)}this._opFn=NO[e],this._rvalFloat=br(r)}return t.prototype.evaluate=function(e){return he(e)?this._opFn(e,this._rvalFloat):this.
_opFn(br(e),this._rvalFloat)},t})(),Gx=(function(){function t(e,r){var i=e==="desc";this._resultLT=i?1:-1,r==null&&(r=i?"min":"max"),this._incomparable=
r==="min"?-1/0:1/0}return t.prototype.evaluate=function(e,r){var i=he(e)?e:br(e),n=he(r)?r:br(r),a=isNaN(i),o=isNaN(n);if(a&&(i=this._incomparable),o&&
(n=this._incomparable),a&&o){var s=U(e),l=U(r);s&&(i=l?e:0),l&&(n=s?r:0)}return i<n?this._resultLT:i>n?-this._resultLT:0},t})();var AH=(function(){function t(e,r){this._rval=r,this._isEQ=e,this._rvalTypeof=typeof r,this._rvalFloat=br(r)}return t.prototype.evaluate=function(e){var r=e===
this._rval;if(!r){var i=typeof e;i!==this._rvalTypeof&&(i==="number"||this._rvalTypeof==="number")&&(r=br(e)===this._rvalFloat)}return this._isEQ?r:!r},
t})();function Yx(t){var e="",r=-1/0,i=-1/0,n=1/0,a=1/0;return t&&(t.g!=null&&(e+="G"+t.g,r=t.g),t.ge!=null&&(e+="GE"+t.ge,i=t.ge),t.l!=null&&(e+="L"+t.l,n=
t.l),t.le!=null&&(e+="LE"+t.le,a=t.le)),{key:e,g:r,ge:i,l:n,le:a}}function Wx(t,e){return e>t.g&&e>=t.ge&&e<t.l&&e<=t.le}var kO=(function(){function t(){}return t.prototype.getRawData=function(){throw new Error("not supported")},t.prototype.getRawDataItem=function(e){throw new Error(
"not supported")},t.prototype.cloneRawData=function(){},t.prototype.getDimensionInfo=function(e){},t.prototype.cloneAllDimensionInfo=function(){},t.prototype.
count=function(){},t.prototype.retrieveValue=function(e,r){},t.prototype.retrieveValueFromItem=function(e,r){},t.prototype.convertValue=function(e,r){
return no(e,r)},t})();function BO(t,e){var r=new kO,i=t.data,n=r.sourceFormat=t.sourceFormat,a=t.startIndex,o="";t.seriesLayoutBy!==zt&&ze(o);var s=[],l={},u=t.dimensionsDefine;
if(u)T(u,function(d,m){var g=d.name,y={index:m,name:g,displayName:d.displayName};if(s.push(y),g!=null){var _="";B(l,g)&&ze(_),l[g]=y}});else for(var f=0;f<
t.dimensionsDetectedCount;f++)s.push({index:f});var c=Tv(n,zt);e.__isBuiltIn&&(r.getRawDataItem=function(d){return c(i,a,s,d)},r.getRawData=Q(zO,null,
t)),r.cloneRawData=Q(UO,null,t);var p=bv(n,zt);r.count=Q(p,null,i,a,s);var h=Cv(n);r.retrieveValue=function(d,m){var g=c(i,a,s,d);return v(g,m)};var v=r.
retrieveValueFromItem=function(d,m){if(d!=null){var g=s[m];if(g)return h(d,m,g.name)}};return r.getDimensionInfo=Q(FO,null,s,l),r.cloneAllDimensionInfo=
Q(VO,null,s),r}function zO(t){var e=t.sourceFormat;if(!Av(e)){var r="";ze(r)}return t.data}function UO(t){var e=t.sourceFormat,r=t.data;if(!Av(e)){var i="";
ze(i)}if(e===Ze){for(var n=[],a=0,o=r.length;a<o;a++)n.push(r[a].slice());return n}else if(e===vt){for(var n=[],a=0,o=r.length;a<o;a++)n.push(N({},r[a]));
return n}}function FO(t,e,r){if(r!=null){if(he(r)||!isNaN(r)&&!B(e,r))return t[r];if(B(e,r))return e[r]}}function VO(t){return te(t)}var Xx=H();function Zx(t){
t=te(t);var e=t.type,r="";e||ze(r);var i=e.split(":");i.length!==2&&ze(r);var n=!1;i[0]==="echarts"&&(e=i[1],n=!0),t.__isBuiltIn=n,Xx.set(e,t)}function qx(t,e,r){
var i=be(t),n=i.length,a="";n||ze(a);for(var o=0,s=n;o<s;o++){var l=i[o];e=HO(l,e,r,n===1?null:o),o!==s-1&&(e.length=Math.max(e.length,1))}return e}function HO(t,e,r,i){
var n="";e.length||ze(n),V(t)||ze(n);var a=t.type,o=Xx.get(a);o||ze(n);var s=z(e,function(f){return BO(f,o)}),l=be(o.transform({upstream:s[0],upstreamList:s,
config:te(t.config)}));if(0&&t.print)var u;return z(l,function(f,c){var p="";V(f)||ze(p),f.data||ze(p);var h=xv(f.data);Av(h)||ze(p);var v,d=e[0];if(d&&
c===0&&!f.dimensions){var m=d.startIndex;m&&(f.data=d.data.slice(0,m).concat(f.data)),v={seriesLayoutBy:zt,sourceHeader:m,dimensions:d.metaRawOption.dimensions}}else
v={seriesLayoutBy:zt,sourceHeader:0,dimensions:f.dimensions};return Ms(f.data,v,null)})}function Av(t){return t===Ze||t===vt}var GO=typeof Uint32Array===On?Array:Uint32Array,YO=typeof Uint16Array===On?Array:Uint16Array,Mv=typeof Int32Array===On?Array:Int32Array,Kx=typeof Float64Array===
On?Array:Float64Array,Qx={float:Kx,int:Mv,ordinal:Array,number:Array,time:Kx},Dv;function ao(t){return t>65535?GO:YO}function WO(t){var e=t.constructor;
return e===Array?t.slice():new e(t)}function jx(t,e,r,i,n){var a=Qx[r||"float"];if(n){var o=t[e],s=o&&o.length;if(s!==i){for(var l=new a(i),u=0;u<s;u++)
l[u]=o[u];t[e]=l}}else t[e]=new a(i)}var XO=(function(){function t(){this._chunks=[],this._rawExtent=[],this._extent=[],this._count=0,this._rawCount=0,
this._calcDimNameToIdx=H()}return t.prototype.initData=function(e,r,i){this._provider=e,this._chunks=[],this._indices=null,this.getRawIndex=this._getRawIdxIdentity;
var n=e.getSource(),a=this.defaultDimValueGetter=Dv[n.sourceFormat];this._dimValueGetter=i||a,this._rawExtent=[];var o=df(n);this._dimensions=z(r,function(s){
return{type:s.type,property:s.property}}),this._initDataFromProvider(0,e.count())},t.prototype.getProvider=function(){return this._provider},t.prototype.
getSource=function(){return this._provider.getSource()},t.prototype.ensureCalculationDimension=function(e,r){var i=this._calcDimNameToIdx,n=this._dimensions,
a=i.get(e);if(a!=null){if(n[a].type===r)return a}else a=n.length;return n[a]={type:r},i.set(e,a),this._chunks[a]=new Qx[r||"float"](this._rawCount),this.
_rawExtent[a]=nt(),a},t.prototype.collectOrdinalMeta=function(e,r){var i=this._chunks[e],n=this._dimensions[e],a=this._rawExtent,o=n.ordinalOffset||0,
s=i.length;o===0&&(a[e]=nt());for(var l=a[e],u=o;u<s;u++){var f=i[u]=r.parseAndCollect(i[u]);isNaN(f)||(l[0]=Math.min(f,l[0]),l[1]=Math.max(f,l[1]))}n.
ordinalMeta=r,n.ordinalOffset=s,n.type="ordinal"},t.prototype.getOrdinalMeta=function(e){var r=this._dimensions[e],i=r.ordinalMeta;return i},t.prototype.
getDimensionProperty=function(e){var r=this._dimensions[e];return r&&r.property},t.prototype.appendData=function(e){var r=this._provider,i=this.count();
r.appendData(e);var n=r.count();return r.persistent||(n+=i),i<n&&this._initDataFromProvider(i,n,!0),[i,n]},t.prototype.appendValues=function(e,r){for(var i=this.
_chunks,n=this._dimensions,a=n.length,o=this._rawExtent,s=this.count(),l=s+Math.max(e.length,r||0),u=0;u<a;u++){var f=n[u];jx(i,u,f.type,l,!0)}for(var c=[],
p=s;p<l;p++)for(var h=p-s,v=0;v<a;v++){var f=n[v],d=Dv.arrayRows.call(this,e[h]||c,f.property,h,v);i[v][p]=d;var m=o[v];d<m[0]&&(m[0]=d),d>m[1]&&(m[1]=
d)}return this._rawCount=this._count=l,{start:s,end:l}},t.prototype._initDataFromProvider=function(e,r,i){for(var n=this._provider,a=this._chunks,o=this.
_dimensions,s=o.length,l=this._rawExtent,u=z(o,function(y){return y.property}),f=0;f<s;f++){var c=o[f];l[f]||(l[f]=nt()),jx(a,f,c.type,r,i)}if(n.fillStorage)
n.fillStorage(e,r,a,l);else for(var p=[],h=e;h<r;h++){p=n.getItem(h,p);for(var v=0;v<s;v++){var d=a[v],m=this._dimValueGetter(p,u[v],h,v);d[h]=m;var g=l[v];
m<g[0]&&(g[0]=m),m>g[1]&&(g[1]=m)}}!n.persistent&&n.clean&&n.clean(),this._rawCount=this._count=r,this._extent=[]},t.prototype.count=function(){return this.
_count},t.prototype.get=function(e,r){if(!(r>=0&&r<this._count))return NaN;var i=this._chunks[e];return i?i[this.getRawIndex(r)]:NaN},t.prototype.getValues=
function(e,r){var i=[],n=[];if(r==null){r=e,e=[];for(var a=0;a<this._dimensions.length;a++)n.push(a)}else n=e;for(var a=0,o=n.length;a<o;a++)i.push(this.
get(n[a],r));return i},t.prototype.getByRawIndex=function(e,r){if(!(r>=0&&r<this._rawCount))return NaN;var i=this._chunks[e];return i?i[r]:NaN},t.prototype.
getSum=function(e){var r=this._chunks[e],i=0;if(r)for(var n=0,a=this.count();n<a;n++){var o=this.get(e,n);isNaN(o)||(i+=o)}return i},t.prototype.getMedian=
function(e){var r=[];this.each([e],function(n){isNaN(n)||r.push(n)}),yn(r);var i=this.count();return i===0?0:i%2===1?r[(i-1)/2]:(r[i/2]+r[i/2-1])/2},t.
prototype.indexOfRawIndex=function(e){if(e>=this._rawCount||e<0)return-1;if(!this._indices)return e;var r=this._indices,i=r[e];if(i!=null&&i<this._count&&
i===e)return e;for(var n=0,a=this._count-1;n<=a;){var o=(n+a)/2|0;if(r[o]<e)n=o+1;else if(r[o]>e)a=o-1;else return o}return-1},t.prototype.getIndices=
function(){var e,r=this._indices;if(r){var i=r.constructor,n=this._count;if(i===Array){e=new i(n);for(var a=0;a<n;a++)e[a]=r[a]}else e=new i(r.buffer,
0,n)}else{var i=ao(this._rawCount);e=new i(this.count());for(var a=0;a<e.length;a++)e[a]=a}return e},t.prototype.filter=function(e,r){if(!this._count)
return this;for(var i=this.clone(),n=i.count(),a=ao(i._rawCount),o=new a(n),s=[],l=e.length,u=0,f=e[0],c=i._chunks,p=0;p<n;p++){var h=void 0,v=i.getRawIndex(
p);if(l===0)h=r(p);else if(l===1){var d=c[f][v];h=r(d,p)}else{for(var m=0;m<l;m++)s[m]=c[e[m]][v];s[m]=p,h=r.apply(null,s)}h&&(o[u++]=v)}return u<n&&(i.
_indices=o),i._count=u,i._extent=[],i._updateGetRawIdx(),i},t.prototype.selectRange=function(e){var r=this.clone(),i=r._count;if(!i)return this;var n=ae(
e),a=n.length;if(!a)return this;var o=r.count(),s=ao(r._rawCount),l=new s(o),u=0,f=n[0],c=e[f][0],p=e[f][1],h=r._chunks,v=!1;if(!r._indices){var d=0;if(a===
1){for(var m=h[n[0]],g=0;g<i;g++){var y=m[g];(y>=c&&y<=p||isNaN(y))&&(l[u++]=d),d++}v=!0}else if(a===2){for(var m=h[n[0]],_=h[n[1]],x=e[n[1]][0],S=e[n[1]][1],
g=0;g<i;g++){var y=m[g],b=_[g];(y>=c&&y<=p||isNaN(y))&&(b>=x&&b<=S||isNaN(b))&&(l[u++]=d),d++}v=!0}}if(!v)if(a===1)for(var g=0;g<o;g++){var C=r.getRawIndex(
g),y=h[n[0]][C];(y>=c&&y<=p||isNaN(y))&&(l[u++]=C)}else for(var g=0;g<o;g++){for(var A=!0,C=r.getRawIndex(g),w=0;w<a;w++){var E=n[w],y=h[E][C];(y<e[E][0]||
y>e[E][1])&&(A=!1)}A&&(l[u++]=r.getRawIndex(g))}return u<o&&(r._indices=l),r._count=u,r._extent=[],r._updateGetRawIdx(),r},t.prototype.map=function(e,r){
var i=this.clone(e);return this._updateDims(i,e,r),i},t.prototype.modify=function(e,r){this._updateDims(this,e,r)},t.prototype._updateDims=function(e,r,i){
for(var n=e._chunks,a=[],o=r.length,s=e.count(),l=[],u=e._rawExtent,f=0;f<r.length;f++)u[r[f]]=nt();for(var c=0;c<s;c++){for(var p=e.getRawIndex(c),h=0;h<
o;h++)l[h]=n[r[h]][p];l[o]=c;var v=i&&i.apply(null,l);if(v!=null){typeof v!="object"&&(a[0]=v,v=a);for(var f=0;f<v.length;f++){var d=r[f],m=v[f],g=u[d],
y=n[d];y&&(y[p]=m),m<g[0]&&(g[0]=m),m>g[1]&&(g[1]=m)}}}},t.prototype.lttbDownSample=function(e,r){var i=this.clone([e],!0),n=i._chunks,a=n[e],o=this.count(),
s=0,l=Math.floor(1/r),u=this.getRawIndex(0),f,c,p,h=new(ao(this._rawCount))(Math.min((Math.ceil(o/l)+2)*2,o));h[s++]=u;for(var v=1;v<o-1;v+=l){for(var d=Math.
min(v+l,o-1),m=Math.min(v+l*2,o),g=(m+d)/2,y=0,_=d;_<m;_++){var x=this.getRawIndex(_),S=a[x];isNaN(S)||(y+=S)}y/=m-d;var b=v,C=Math.min(v+l,o),A=v-1,w=a[u];
f=-1,p=b;for(var E=-1,D=0,_=b;_<C;_++){var x=this.getRawIndex(_),S=a[x];if(isNaN(S)){D++,E<0&&(E=x);continue}c=Math.abs((A-g)*(S-w)-(A-_)*(y-w)),c>f&&
(f=c,p=x)}D>0&&D<C-b&&(h[s++]=Math.min(E,p),p=Math.max(E,p)),h[s++]=p,u=p}return h[s++]=this.getRawIndex(o-1),i._count=s,i._indices=h,i.getRawIndex=this.
_getRawIdx,i},t.prototype.minmaxDownSample=function(e,r){for(var i=this.clone([e],!0),n=i._chunks,a=Math.floor(1/r),o=n[e],s=this.count(),l=new(ao(this.
_rawCount))(Math.ceil(s/a)*2),u=0,f=0;f<s;f+=a){var c=f,p=o[this.getRawIndex(c)],h=f,v=o[this.getRawIndex(h)],d=a;f+a>s&&(d=s-f);for(var m=0;m<d;m++){
var g=this.getRawIndex(f+m),y=o[g];y<p&&(p=y,c=f+m),y>v&&(v=y,h=f+m)}var _=this.getRawIndex(c),x=this.getRawIndex(h);c<h?(l[u++]=_,l[u++]=x):(l[u++]=x,
l[u++]=_)}return i._count=u,i._indices=l,i._updateGetRawIdx(),i},t.prototype.downSample=function(e,r,i,n){for(var a=this.clone([e],!0),o=a._chunks,s=[],
l=Math.floor(1/r),u=o[e],f=this.count(),c=a._rawExtent[e]=nt(),p=new(ao(this._rawCount))(Math.ceil(f/l)),h=0,v=0;v<f;v+=l){l>f-v&&(l=f-v,s.length=l);for(var d=0;d<
l;d++){var m=this.getRawIndex(v+d);s[d]=u[m]}var g=i(s),y=this.getRawIndex(Math.min(v+n(s,g)||0,f-1));u[y]=g,g<c[0]&&(c[0]=g),g>c[1]&&(c[1]=g),p[h++]=
y}return a._count=h,a._indices=p,a._updateGetRawIdx(),a},t.prototype.each=function(e,r){if(this._count)for(var i=e.length,n=this._chunks,a=0,o=this.count();a<
o;a++){var s=this.getRawIndex(a);switch(i){case 0:r(a);break;case 1:r(n[e[0]][s],a);break;case 2:r(n[e[0]][s],n[e[1]][s],a);break;default:for(var l=0,
u=[];l<i;l++)u[l]=n[e[l]][s];u[l]=a,r.apply(null,u)}}},t.prototype.getDataExtent=function(e,r){var i=this._chunks[e],n=nt();if(!i)return n;var a=this.
count(),o=!this._indices&&!r;if(o)return this._rawExtent[e].slice();var s=this._extent,l=s[e]||(s[e]={}),u=Yx(r),f=u.key,c=l[f];if(c)return c.slice();
for(var p=n[0],h=n[1],v=0;v<a;v++){var d=this.getRawIndex(v),m=i[d];(!r||Wx(u,m))&&(m<p&&(p=m),m>h&&(h=m))}return l[f]=[p,h]},t.prototype.getRawDataItem=
function(e){var r=this.getRawIndex(e);if(this._provider.persistent)return this._provider.getItem(r);for(var i=[],n=this._chunks,a=0;a<n.length;a++)i.push(
n[a][r]);return i},t.prototype.clone=function(e,r){var i=new t,n=this._chunks,a=e&&Ot(e,function(s,l){return s[l]=!0,s},{});if(a)for(var o=0;o<n.length;o++)
i._chunks[o]=a[o]?WO(n[o]):n[o];else i._chunks=n;return this._copyCommonProps(i),r||(i._indices=this._cloneIndices()),i._updateGetRawIdx(),i},t.prototype.
_copyCommonProps=function(e){e._count=this._count,e._rawCount=this._rawCount,e._provider=this._provider,e._dimensions=this._dimensions,e._extent=te(this.
_extent),e._rawExtent=te(this._rawExtent)},t.prototype._cloneIndices=function(){if(this._indices){var e=this._indices.constructor,r=void 0;if(e===Array){
var i=this._indices.length;r=new e(i);for(var n=0;n<i;n++)r[n]=this._indices[n]}else r=new e(this._indices);return r}return null},t.prototype._getRawIdxIdentity=
function(e){return e},t.prototype._getRawIdx=function(e){return e<this._count&&e>=0?this._indices[e]:-1},t.prototype._updateGetRawIdx=function(){this.
getRawIndex=this._indices?this._getRawIdx:this._getRawIdxIdentity},t.internalField=(function(){function e(r,i,n,a){return no(r[a],this._dimensions[a])}
Dv={arrayRows:e,objectRows:function(r,i,n,a){return no(r[i],this._dimensions[a])},keyedColumns:e,original:function(r,i,n,a){var o=r&&(r.value==null?r:
r.value);return no(o instanceof Array?o[a]:o,this._dimensions[a])},typedArray:function(r,i,n,a){return r[a]}}})(),t})(),Os=XO;var Jx=(function(){function t(e){this._sourceList=[],this._storeList=[],this._upstreamSignList=[],this._versionSignBase=0,this._dirty=!0,this._sourceHost=
e}return t.prototype.dirty=function(){this._setLocalSource([],[]),this._storeList=[],this._dirty=!0},t.prototype._setLocalSource=function(e,r){this._sourceList=
e,this._upstreamSignList=r,this._versionSignBase++,this._versionSignBase>9e10&&(this._versionSignBase=0)},t.prototype._getVersionSign=function(){return this.
_sourceHost.uid+"_"+this._versionSignBase},t.prototype.prepareSource=function(){this._isDirty()&&(this._createSource(),this._dirty=!1)},t.prototype._createSource=
function(){this._setLocalSource([],[]);var e=this._sourceHost,r=this._getUpstreamSourceManagers(),i=!!r.length,n,a;if(yf(e)){var o=e,s=void 0,l=void 0,
u=void 0;if(i){var f=r[0];f.prepareSource(),u=f.getSource(),s=u.data,l=u.sourceFormat,a=[f._getVersionSign()]}else s=o.get("data",!0),l=Be(s)?Bt:Je,a=
[];var c=this._getSourceMetaRawOption()||{},p=u&&u.metaRawOption||{},h=Y(c.seriesLayoutBy,p.seriesLayoutBy)||null,v=Y(c.sourceHeader,p.sourceHeader),d=Y(
c.dimensions,p.dimensions),m=h!==p.seriesLayoutBy||!!v!=!!p.sourceHeader||d;n=m?[Ms(s,{seriesLayoutBy:h,sourceHeader:v,dimensions:d},l)]:[]}else{var g=e;
if(i){var y=this._applyTransform(r);n=y.sourceList,a=y.upstreamSignList}else{var _=g.get("source",!0);n=[Ms(_,this._getSourceMetaRawOption(),null)],a=
[]}}this._setLocalSource(n,a)},t.prototype._applyTransform=function(e){var r=this._sourceHost,i=r.get("transform",!0),n=r.get("fromTransformResult",!0);
if(n!=null){var a="";e.length!==1&&$x(a)}var o,s=[],l=[];return T(e,function(u){u.prepareSource();var f=u.getSource(n||0),c="";n!=null&&!f&&$x(c),s.push(
f),l.push(u._getVersionSign())}),i?o=qx(i,s,{datasetIndex:r.componentIndex}):n!=null&&(o=[kx(s[0])]),{sourceList:o,upstreamSignList:l}},t.prototype._isDirty=
function(){if(this._dirty)return!0;for(var e=this._getUpstreamSourceManagers(),r=0;r<e.length;r++){var i=e[r];if(i._isDirty()||this._upstreamSignList[r]!==
i._getVersionSign())return!0}},t.prototype.getSource=function(e){e=e||0;var r=this._sourceList[e];if(!r){var i=this._getUpstreamSourceManagers();return i[0]&&
i[0].getSource(e)}return r},t.prototype.getSharedDataStore=function(e){var r=e.makeStoreSchema();return this._innerGetDataStore(r.dimensions,e.source,
r.hash)},t.prototype._innerGetDataStore=function(e,r,i){var n=0,a=this._storeList,o=a[n];o||(o=a[n]={});var s=o[i];if(!s){var l=this._getUpstreamSourceManagers()[0];
yf(this._sourceHost)&&l?s=l._innerGetDataStore(e,r,i):(s=new Os,s.initData(new gf(r,e.length),e)),o[i]=s}return s},t.prototype._getUpstreamSourceManagers=
function(){var e=this._sourceHost;if(yf(e)){var r=mv(e);return r?[r.getSourceManager()]:[]}else return z(mx(e),function(i){return i.getSourceManager()})},
t.prototype._getSourceMetaRawOption=function(){var e=this._sourceHost,r,i,n;if(yf(e))r=e.get("seriesLayoutBy",!0),i=e.get("sourceHeader",!0),n=e.get("\
dimensions",!0);else if(!this._getUpstreamSourceManagers().length){var a=e;r=a.get("seriesLayoutBy",!0),i=a.get("sourceHeader",!0),n=a.get("dimensions",
!0)}return{seriesLayoutBy:r,sourceHeader:i,dimensions:n}},t})();function yf(t){return t.mainType==="series"}function $x(t){throw new Error(t)}var ZO="line-height:1";function eS(t){var e=t.lineHeight;return e==null?ZO:"line-height:"+it(e+"")+"px"}function tS(t,e){var r=t.color||le.color.tertiary,
i=t.fontSize||12,n=t.fontWeight||"400",a=t.color||le.color.secondary,o=t.fontSize||14,s=t.fontWeight||"900";return e==="html"?{nameStyle:"font-size:"+
it(i+"")+"px;color:"+it(r)+";font-weight:"+it(n+""),valueStyle:"font-size:"+it(o+"")+"px;color:"+it(a)+";font-weight:"+it(s+"")}:{nameStyle:{fontSize:i,
fill:r,fontWeight:n},valueStyle:{fontSize:o,fill:a,fontWeight:s}}}var qO=[0,10,20,30],KO=["",`
`,`

`,`


`];function ea(t,e){return e.type=t,e}function Ov(t){return t.type==="section"}function rS(t){return Ov(t)?jO:QO}function iS(t){if(Ov(t)){var e=0,r=t.
blocks.length,i=r>1||r>0&&!t.noHeader;return T(t.blocks,function(n){var a=iS(n);a>=e&&(e=a+ +(i&&(!a||Ov(n)&&!n.noHeader)))}),e}return 0}function jO(t,e,r,i){
var n=e.noHeader,a=$O(iS(e)),o=[],s=e.blocks||[];Ye(!s||k(s)),s=s||[];var l=t.orderMode;if(e.sortBlocks&&l){s=s.slice();var u={valueAsc:"asc",valueDesc:"\
desc"};if(B(u,l)){var f=new Gx(u[l],null);s.sort(function(d,m){return f.evaluate(d.sortParam,m.sortParam)})}else l==="seriesDesc"&&s.reverse()}T(s,function(d,m){
var g=e.valueFormatter,y=rS(d)(g?N(N({},t),{valueFormatter:g}):t,d,m>0?a.html:0,i);y!=null&&o.push(y)});var c=t.renderMode==="richText"?o.join(a.richText):
Lv(i,o.join(""),n?r:a.html);if(n)return c;var p=ef(e.header,"ordinal",t.useUTC),h=tS(i,t.renderMode).nameStyle,v=eS(i);return t.renderMode==="richText"?
nS(t,p,h)+a.richText+c:Lv(i,'<div style="'+h+";"+v+';">'+it(p)+"</div>"+c,r)}function QO(t,e,r,i){var n=t.renderMode,a=e.noName,o=e.noValue,s=!e.markerType,
l=e.name,u=t.useUTC,f=e.valueFormatter||t.valueFormatter||function(x){return x=k(x)?x:[x],z(x,function(S,b){return ef(S,k(h)?h[b]:h,u)})};if(!(a&&o)){
var c=s?"":t.markupStyleCreator.makeTooltipMarker(e.markerType,e.markerColor||le.color.secondary,n),p=a?"":ef(l,"ordinal",u),h=e.valueType,v=o?[]:f(e.
value,e.rawDataIndex),d=!s||!a,m=!s&&a,g=tS(i,n),y=g.nameStyle,_=g.valueStyle;return n==="richText"?(s?"":c)+(a?"":nS(t,p,y))+(o?"":tL(t,v,d,m,_)):Lv(
i,(s?"":c)+(a?"":JO(p,!s,y))+(o?"":eL(v,d,m,_)),r)}}function Rv(t,e,r,i,n,a){if(t){var o=rS(t),s={useUTC:n,renderMode:r,orderMode:i,markupStyleCreator:e,
valueFormatter:t.valueFormatter};return o(s,t,0,a)}}function $O(t){return{html:qO[t],richText:KO[t]}}function Lv(t,e,r){var i='<div style="clear:both"\
></div>',n="margin: "+r+"px 0 0",a=eS(t);return'<div style="'+n+";"+a+';">'+e+i+"</div>"}function JO(t,e,r){var i=e?"margin-left:2px":"";return'<span \
style="'+r+";"+i+'">'+it(t)+"</span>"}function eL(t,e,r,i){var n=r?"10px":"20px",a=e?"float:right;margin-left:"+n:"";return t=k(t)?t:[t],'<span style=\
"'+a+";"+i+'">'+z(t,function(o){return it(o)}).join("&nbsp;&nbsp;")+"</span>"}function nS(t,e,r){return t.markupStyleCreator.wrapRichTextStyle(e,r)}function tL(t,e,r,i,n){
var a=[n],o=i?10:20;return r&&a.push({padding:[0,0,0,o],align:"right"}),t.markupStyleCreator.wrapRichTextStyle(k(e)?e.join("  "):e,a)}function aS(t,e){
var r=t.getData().getItemVisual(e,"style"),i=r[t.visualDrawType];return vr(i)}function _f(t,e){var r=t.get("padding");return r??(e==="richText"?[8,10]:
10)}var xf=(function(){function t(){this.richTextStyles={},this._nextStyleNameId=Jo()}return t.prototype._generateStyleName=function(){return"__EC_aUT\
o_"+this._nextStyleNameId++},t.prototype.makeTooltipMarker=function(e,r,i){var n=i==="richText"?this._generateStyleName():null,a=nx({color:r,type:e,renderMode:i,
markerId:n});return U(a)?a:(this.richTextStyles[n]=a.style,a.content)},t.prototype.wrapRichTextStyle=function(e,r){var i={};k(r)?T(r,function(a){return N(
i,a)}):N(i,r);var n=this._generateStyleName();return this.richTextStyles[n]=i,"{"+n+"|"+e+"}"},t})();function oS(t){var e=t.series,r=t.dataIndex,i=t.multipleSeries,n=e.getData(),a=n.mapDimensionsAll("defaultedTooltip"),o=a.length,s=e.getRawValue(r),l=k(
s),u=aS(e,r),f,c,p,h;if(o>1||l&&!o){var v=rL(s,e,r,a,u);f=v.inlineValues,c=v.inlineValueTypes,p=v.blocks,h=v.inlineValues[0]}else if(o){var d=n.getDimensionInfo(
a[0]);h=f=ri(n,r,a[0]),c=d.type}else h=f=l?s[0]:s;var m=Jl(e),g=m&&e.name||"",y=n.getName(r),_=i?g:y;return ea("section",{header:g,noHeader:i||!m,sortParam:h,
blocks:[ea("nameValue",{markerType:"item",markerColor:u,name:_,noName:!rt(_),value:f,valueType:c,rawDataIndex:n.getRawIndex(r)})].concat(p||[])})}function rL(t,e,r,i,n){
var a=e.getData(),o=Ot(t,function(c,p,h){var v=a.getDimensionInfo(h);return c=c||v&&v.tooltip!==!1&&v.displayName!=null},!1),s=[],l=[],u=[];i.length?T(
i,function(c){f(ri(a,r,c),c)}):T(t,f);function f(c,p){var h=a.getDimensionInfo(p);!h||h.otherDims.tooltip===!1||(o?u.push(ea("nameValue",{markerType:"\
subItem",markerColor:n,name:h.displayName,value:c,valueType:h.type})):(s.push(c),l.push(h.type)))}return{inlineValues:s,inlineValueTypes:l,blocks:u}}var Bi=K();function Sf(t,e){return t.getName(e)||t.getId(e)}var iL="__universalTransitionEnabled",Tf=(function(t){P(e,t);function e(){var r=t!==null&&
t.apply(this,arguments)||this;return r._selectedDataIndicesMap={},r}return e.prototype.init=function(r,i,n){this.seriesIndex=this.componentIndex,this.
dataTask=ki({count:aL,reset:oL}),this.dataTask.context={model:this},this.mergeDefaultAndTheme(r,n);var a=Bi(this).sourceManager=new Jx(this);a.prepareSource();
var o=this.getInitialData(r,n);lS(o,this),this.dataTask.context.data=o,Bi(this).dataBeforeProcessed=o,sS(this),this._initSelectedMapFromData(o)},e.prototype.
mergeDefaultAndTheme=function(r,i){var n=Pi(this),a=n?Ii(r):{},o=this.subType;xe.hasClass(o)&&(o+="Series"),pe(r,i.getTheme().get(this.subType)),pe(r,
this.getDefaultOption()),Bp(r,"label",["show"]),this.fillDataTextStyle(r.data),n&&dr(r,a,n)},e.prototype.mergeOption=function(r,i){r=pe(this.option,r,
!0),this.fillDataTextStyle(r.data);var n=Pi(this);n&&dr(this.option,r,n);var a=Bi(this).sourceManager;a.dirty(),a.prepareSource();var o=this.getInitialData(
r,i);lS(o,this),this.dataTask.dirty(),this.dataTask.context.data=o,Bi(this).dataBeforeProcessed=o,sS(this),this._initSelectedMapFromData(o)},e.prototype.
fillDataTextStyle=function(r){if(r&&!Be(r))for(var i=["show"],n=0;n<r.length;n++)r[n]&&r[n].label&&Bp(r[n],"label",i)},e.prototype.getInitialData=function(r,i){},
e.prototype.appendData=function(r){var i=this.getRawData();i.appendData(r.data)},e.prototype.getData=function(r){var i=Pv(this);if(i){var n=i.context.
data;return r==null||!n.getLinkedData?n:n.getLinkedData(r)}else return Bi(this).data},e.prototype.getAllData=function(){var r=this.getData();return r&&
r.getLinkedDataAll?r.getLinkedDataAll():[{data:r}]},e.prototype.setData=function(r){var i=Pv(this);if(i){var n=i.context;n.outputData=r,i!==this.dataTask&&
(n.data=r)}Bi(this).data=r},e.prototype.getEncode=function(){var r=this.get("encode",!0);if(r)return H(r)},e.prototype.getSourceManager=function(){return Bi(
this).sourceManager},e.prototype.getSource=function(){return this.getSourceManager().getSource()},e.prototype.getRawData=function(){return Bi(this).dataBeforeProcessed},
e.prototype.getColorBy=function(){var r=this.get("colorBy");return r||"series"},e.prototype.isColorBySeries=function(){return this.getColorBy()==="ser\
ies"},e.prototype.getBaseAxis=function(){var r=this.coordinateSystem;return r&&r.getBaseAxis&&r.getBaseAxis()},e.prototype.indicesOfNearest=function(r,i,n,a){
var o=this.getData(),s=this.coordinateSystem,l=s&&s.getAxis(r);if(!s||!l)return[];var u=l.dataToCoord(n);a==null&&(a=1/0);for(var f=[],c=1/0,p=-1,h=0,
v=o.getDimensionIndex(i),d=o.getStore(),m=0,g=d.count();m<g;m++){var y=d.get(v,m),_=l.dataToCoord(y),x=u-_,S=Math.abs(x);S<=a&&((S<c||S===c&&x>=0&&p<0)&&
(c=S,p=x,h=0),x===p&&(f[h++]=m))}return f.length=h,f},e.prototype.formatTooltip=function(r,i,n){return oS({series:this,dataIndex:r,multipleSeries:i})},
e.prototype.isAnimationEnabled=function(){var r=this.ecModel;if(ne.node&&!(r&&r.ssr))return!1;var i=this.getShallow("animation");return i&&this.getData().
count()>this.getShallow("animationThreshold")&&(i=!1),!!i},e.prototype.restoreData=function(){this.dataTask.dirty()},e.prototype.getColorFromPalette=function(r,i,n){
var a=this.ecModel,o=Cs.prototype.getColorFromPalette.call(this,r,i,n);return o||(o=a.getColorFromPalette(r,i,n)),o},e.prototype.coordDimToDataDim=function(r){
return this.getRawData().mapDimensionsAll(r)},e.prototype.getProgressive=function(){return this.get("progressive")},e.prototype.getProgressiveThreshold=
function(){return this.get("progressiveThreshold")},e.prototype.select=function(r,i){this._innerSelect(this.getData(i),r)},e.prototype.unselect=function(r,i){
var n=this.option.selectedMap;if(n){var a=this.option.selectedMode,o=this.getData(i);if(a==="series"||n==="all"){this.option.selectedMap={},this._selectedDataIndicesMap=
{};return}for(var s=0;s<r.length;s++){var l=r[s],u=Sf(o,l);n[u]=!1,this._selectedDataIndicesMap[u]=-1}}},e.prototype.toggleSelect=function(r,i){for(var n=[],
a=0;a<r.length;a++)n[0]=r[a],this.isSelected(r[a],i)?this.unselect(n,i):this.select(n,i)},e.prototype.getSelectedDataIndices=function(){if(this.option.
selectedMap==="all")return[].slice.call(this.getData().getIndices());for(var r=this._selectedDataIndicesMap,i=ae(r),n=[],a=0;a<i.length;a++){var o=r[i[a]];
o>=0&&n.push(o)}return n},e.prototype.isSelected=function(r,i){var n=this.option.selectedMap;if(!n)return!1;var a=this.getData(i);return(n==="all"||n[Sf(
a,r)])&&!a.getItemModel(r).get(["select","disabled"])},e.prototype.isUniversalTransitionEnabled=function(){if(this[iL])return!0;var r=this.option.universalTransition;
return r?r===!0?!0:r&&r.enabled:!1},e.prototype._innerSelect=function(r,i){var n,a,o=this.option,s=o.selectedMode,l=i.length;if(!(!s||!l)){if(s==="ser\
ies")o.selectedMap="all";else if(s==="multiple"){V(o.selectedMap)||(o.selectedMap={});for(var u=o.selectedMap,f=0;f<l;f++){var c=i[f],p=Sf(r,c);u[p]=!0,
this._selectedDataIndicesMap[p]=r.getRawIndex(c)}}else if(s==="single"||s===!0){var h=i[l-1],p=Sf(r,h);o.selectedMap=(n={},n[p]=!0,n),this._selectedDataIndicesMap=
(a={},a[p]=r.getRawIndex(h),a)}}},e.prototype._initSelectedMapFromData=function(r){if(!this.option.selectedMap){var i=[];r.hasItemOption&&r.each(function(n){
var a=r.getRawDataItem(n);a&&a.selected&&i.push(n)}),i.length>0&&this._innerSelect(r,i)}},e.registerClass=function(r){return xe.registerClass(r)},e.protoInitialize=
(function(){var r=e.prototype;r.type="series.__base__",r.seriesIndex=0,r.ignoreStyleOnData=!1,r.hasSymbolVisual=!1,r.defaultSymbol="circle",r.visualStyleAccessPath=
"itemStyle",r.visualDrawType="fill"})(),e})(xe);pt(Tf,Vx);pt(Tf,Cs);ru(Tf,xe);function sS(t){var e=t.name;Jl(t)||(t.name=nL(t)||e)}function nL(t){var e=t.
getRawData(),r=e.mapDimensionsAll("seriesName"),i=[];return T(r,function(n){var a=e.getDimensionInfo(n);a.displayName&&i.push(a.displayName)}),i.join(
" ")}function aL(t){return t.model.getRawData().count()}function oL(t){var e=t.model;return e.setData(e.getRawData().cloneShallow()),sL}function sL(t,e){
e.outputData&&t.end>e.outputData.count()&&e.model.getRawData().cloneShallow(e.outputData)}function lS(t,e){T(Jm(t.CHANGABLE_METHODS,t.DOWNSAMPLE_METHODS),
function(r){t.wrapMethod(r,Pe(lL,e))})}function lL(t,e){var r=Pv(t);return r&&r.setOutputEnd((e||this).count()),e}function Pv(t){var e=(t.ecModel||{}).
scheduler,r=e&&e.getPipeline(t.uid);if(r){var i=r.currentTask;if(i){var n=i.agentStubMap;n&&(i=n.get(t.uid))}return i}}var Pr=Tf;var Iv=(function(){function t(){this.group=new Te,this.uid=Ri("viewComponent")}return t.prototype.init=function(e,r){},t.prototype.render=function(e,r,i,n){},
t.prototype.dispose=function(e,r){},t.prototype.updateView=function(e,r,i,n){},t.prototype.updateLayout=function(e,r,i,n){},t.prototype.updateVisual=function(e,r,i,n){},
t.prototype.toggleBlurSeries=function(e,r,i){},t.prototype.eachRendered=function(e){var r=this.group;r&&r.traverse(e)},t})();za(Iv);wi(Iv);var gt=Iv;function Ls(){var t=K();return function(e){var r=t(e),i=e.pipelineContext,n=!!r.large,a=!!r.progressiveRender,o=r.large=!!(i&&i.large),s=r.progressiveRender=
!!(i&&i.progressiveRender);return(n!==o||a!==s)&&"reset"}}var cS=K(),uL=Ls(),Nv=(function(){function t(){this.group=new Te,this.uid=Ri("viewChart"),this.renderTask=ki({plan:fL,reset:cL}),this.renderTask.context=
{view:this}}return t.prototype.init=function(e,r){},t.prototype.render=function(e,r,i,n){},t.prototype.highlight=function(e,r,i,n){var a=e.getData(n&&
n.dataType);a&&fS(a,n,"emphasis")},t.prototype.downplay=function(e,r,i,n){var a=e.getData(n&&n.dataType);a&&fS(a,n,"normal")},t.prototype.remove=function(e,r){
this.group.removeAll()},t.prototype.dispose=function(e,r){},t.prototype.updateView=function(e,r,i,n){this.render(e,r,i,n)},t.prototype.updateVisual=function(e,r,i,n){
this.render(e,r,i,n)},t.prototype.eachRendered=function(e){Hn(this.group,e)},t.markUpdateMethod=function(e,r){cS(e).updateMethod=r},t.protoInitialize=
(function(){var e=t.prototype;e.type="chart"})(),t})();function uS(t,e,r){t&&ps(t)&&(e==="emphasis"?Ln:Rn)(t,r)}function fS(t,e,r){var i=Xt(t,e),n=e&&
e.highlightKey!=null?q_(e.highlightKey):null;i!=null?T(be(i),function(a){uS(t.getItemGraphicEl(a),r,n)}):t.eachItemGraphicEl(function(a){uS(a,r,n)})}za(
Nv,["dispose"]);wi(Nv);function fL(t){return uL(t.model)}function cL(t){var e=t.model,r=t.ecModel,i=t.api,n=t.payload,a=e.pipelineContext.progressiveRender,
o=t.view,s=n&&cS(n).updateMethod,l=a?"incrementalPrepareRender":s&&o[s]?s:"render";return l!=="render"&&o[l](e,r,i,n),pL[l]}var pL={incrementalPrepareRender:{
progress:function(t,e){e.view.incrementalRender(t,e.model,e.ecModel,e.api,e.payload)}},render:{forceFirstProgress:!0,progress:function(t,e){e.view.render(
e.model,e.ecModel,e.api,e.payload)}}},Ft=Nv;var bf="\0__throttleOriginMethod",pS="\0__throttleRate",hS="\0__throttleType";function kv(t,e,r){var i,n=0,a=0,o=null,s,l,u,f;e=e||0;function c(){a=new Date().
getTime(),o=null,t.apply(l,u||[])}var p=function(){for(var h=[],v=0;v<arguments.length;v++)h[v]=arguments[v];i=new Date().getTime(),l=this,u=h;var d=f||
e,m=f||r;f=null,s=i-(m?n:a)-d,clearTimeout(o),m?o=setTimeout(c,d):s>=0?c():o=setTimeout(c,-s),n=i};return p.clear=function(){o&&(clearTimeout(o),o=null)},
p.debounceNextCall=function(h){f=h},p}function oo(t,e,r,i){var n=t[e];if(n){var a=n[bf]||n,o=n[hS],s=n[pS];if(s!==r||o!==i){if(r==null||!i)return t[e]=
a;n=t[e]=kv(a,r,i==="debounce"),n[bf]=a,n[hS]=i,n[pS]=r}return n}}function Rs(t,e){var r=t[e];r&&r[bf]&&(r.clear&&r.clear(),t[e]=r[bf])}var dS=K(),mS={itemStyle:Cr(Jh,!0),lineStyle:Cr($h,!0)},hL={lineStyle:"stroke",itemStyle:"fill"};function gS(t,e){var r=t.visualStyleMapper||mS[e];return r||
(console.warn("Unknown style type '"+e+"'."),mS.itemStyle)}function yS(t,e){var r=t.visualDrawType||hL[e];return r||(console.warn("Unknown style type \
'"+e+"'."),"fill")}var _S={createOnAllSeries:!0,performRawSeries:!0,reset:function(t,e){var r=t.getData(),i=t.visualStyleAccessPath||"itemStyle",n=t.getModel(
i),a=gS(t,i),o=a(n),s=n.getShallow("decal");s&&(r.setVisual("decal",s),s.dirty=!0);var l=yS(t,i),u=o[l],f=W(u)?u:null,c=o.fill==="auto"||o.stroke==="a\
uto";if(!o[l]||f||c){var p=t.getColorFromPalette(t.name,null,e.getSeriesCount());o[l]||(o[l]=p,r.setVisual("colorFromPalette",!0)),o.fill=o.fill==="au\
to"||W(o.fill)?p:o.fill,o.stroke=o.stroke==="auto"||W(o.stroke)?p:o.stroke}if(r.setVisual("style",o),r.setVisual("drawType",l),!e.isSeriesFiltered(t)&&
f)return r.setVisual("colorFromPalette",!1),{dataEach:function(h,v){var d=t.getDataParams(v),m=N({},o);m[l]=f(d),h.setItemVisual(v,"style",m)}}}},Ps=new Oe,
xS={createOnAllSeries:!0,reset:function(t,e){if(!t.ignoreStyleOnData){var r=t.getData(),i=t.visualStyleAccessPath||"itemStyle",n=gS(t,i),a=r.getVisual(
"drawType");return{dataEach:r.hasItemOption?function(o,s){var l=o.getRawDataItem(s);if(l&&l[i]){Ps.option=l[i];var u=n(Ps),f=o.ensureUniqueItemVisual(
s,"style");N(f,u),Ps.option.decal&&(o.setItemVisual(s,"decal",Ps.option.decal),Ps.option.decal.dirty=!0),a in u&&o.setItemVisual(s,"colorFromPalette",
!1)}}:null}}}},SS={performRawSeries:!0,overallReset:function(t){var e=H();t.eachSeries(function(r){if(!r.isColorBySeries()){var i=r.type+"-"+r.getColorBy();
dS(r).scope=e.get(i)||e.set(i,{})}}),t.eachSeries(function(r){if(!r.isColorBySeries()){var i=r.getRawData(),n={},a=r.getData(),o=dS(r).scope,s=r.visualStyleAccessPath||
"itemStyle",l=yS(r,s);a.each(function(u){var f=a.getRawIndex(u);n[f]=u}),i.each(function(u){var f=n[u],c=a.getItemVisual(f,"colorFromPalette");if(c){var p=a.
ensureUniqueItemVisual(f,"style"),h=i.getName(u)||u+"",v=i.count();p[l]=r.getColorFromPalette(h,o,v)}})}})}};var Cf=Math.PI;function Bv(t,e){e=e||{},$(e,{text:"loading",textColor:le.color.primary,fontSize:12,fontWeight:"normal",fontStyle:"normal",fontFamily:"\
sans-serif",maskColor:"rgba(255,255,255,0.8)",showSpinner:!0,color:le.color.theme[0],spinnerRadius:10,lineWidth:5,zlevel:0});var r=new Te,i=new Me({style:{
fill:e.maskColor},zlevel:e.zlevel,z:1e4});r.add(i);var n=new Xe({style:{text:e.text,fill:e.textColor,fontSize:e.fontSize,fontWeight:e.fontWeight,fontStyle:e.
fontStyle,fontFamily:e.fontFamily},zlevel:e.zlevel,z:10001}),a=new Me({style:{fill:"none"},textContent:n,textConfig:{position:"right",distance:10},zlevel:e.
zlevel,z:10001});r.add(a);var o;return e.showSpinner&&(o=new ys({shape:{startAngle:-Cf/2,endAngle:-Cf/2+.1,r:e.spinnerRadius},style:{stroke:e.color,lineCap:"\
round",lineWidth:e.lineWidth},zlevel:e.zlevel,z:10001}),o.animateShape(!0).when(1e3,{endAngle:Cf*3/2}).start("circularInOut"),o.animateShape(!0).when(
1e3,{startAngle:Cf*3/2}).delay(300).start("circularInOut"),r.add(o)),r.resize=function(){var s=n.getBoundingRect().width,l=e.showSpinner?e.spinnerRadius:
0,u=(t.getWidth()-l*2-(e.showSpinner&&s?10:0)-s)/2-(e.showSpinner&&s?0:5+s/2)+(e.showSpinner?0:s/2)+(s?0:l),f=t.getHeight()/2;e.showSpinner&&o.setShape(
{cx:u,cy:f}),a.setShape({x:u-l,y:f-l,width:l*2,height:l*2}),i.setShape({x:0,y:0,width:t.getWidth(),height:t.getHeight()})},r.resize(),r}var vL=(function(){function t(e,r,i,n){this._stageTaskMap=H(),this.ecInstance=e,this.api=r,i=this._dataProcessorHandlers=i.slice(),n=this._visualHandlers=
n.slice(),this._allHandlers=i.concat(n)}return t.prototype.restoreData=function(e,r){e.restoreData(r),this._stageTaskMap.each(function(i){var n=i.overallTask;
n&&n.dirty()})},t.prototype.getPerformArgs=function(e,r){if(e.__pipeline){var i=this._pipelineMap.get(e.__pipeline.id),n=i.context,a=!r&&i.progressiveEnabled&&
(!n||n.progressiveRender)&&e.__idxInPipeline>i.blockIndex,o=a?i.step:null,s=n&&n.modDataCount,l=s!=null?Math.ceil(s/o):null;return{step:o,modBy:l,modDataCount:s}}},
t.prototype.getPipeline=function(e){return this._pipelineMap.get(e)},t.prototype.updateStreamModes=function(e,r){var i=this._pipelineMap.get(e.uid),n=e.
__preparePipelineContext?e.__preparePipelineContext(r,i):Uy(e,r,i);e.pipelineContext=i.context=n},t.prototype.restorePipelines=function(e,r){var i=this,
n=i._pipelineMap=H();r.eachSeries(function(a){var o=e.painter.type==="canvas"&&a.getProgressive(),s=a.uid;n.set(s,{id:s,head:null,tail:null,threshold:a.
getProgressiveThreshold(),progressiveEnabled:o&&!(a.preventIncremental&&a.preventIncremental()),blockIndex:-1,step:Math.round(o||700),count:0}),i._pipe(
a,a.dataTask)})},t.prototype.prepareStageTasks=function(){var e=this._stageTaskMap,r=this.api.getModel(),i=this.api;T(this._allHandlers,function(n){var a=e.
get(n.uid)||e.set(n.uid,{}),o="";Ye(!(n.reset&&n.overallReset),o),n.reset&&this._createSeriesStageTask(n,a,r,i),n.overallReset&&this._createOverallStageTask(
n,a,r,i)},this)},t.prototype.prepareView=function(e,r,i,n){var a=e.renderTask,o=a.context;o.model=r,o.ecModel=i,o.api=n,a.__block=!e.incrementalPrepareRender,
this._pipe(r,a)},t.prototype.performDataProcessorTasks=function(e,r){this._performStageTasks(this._dataProcessorHandlers,e,r,{block:!0})},t.prototype.
performVisualTasks=function(e,r,i){this._performStageTasks(this._visualHandlers,e,r,i)},t.prototype._performStageTasks=function(e,r,i,n){n=n||{};var a=!1,
o=this;T(e,function(l,u){if(!(n.visualType&&n.visualType!==l.visualType)){var f=o._stageTaskMap.get(l.uid),c=f.seriesTaskMap,p=f.overallTask;if(p){var h,
v=p.agentStubMap;v.each(function(m){s(n,m)&&(m.dirty(),h=!0)}),h&&p.dirty(),o.updatePayload(p,i);var d=o.getPerformArgs(p,n.block);v.each(function(m){
m.perform(d)}),p.perform(d)&&(a=!0)}else c&&c.each(function(m,g){s(n,m)&&m.dirty();var y=o.getPerformArgs(m,n.block);y.skip=!l.performRawSeries&&r.isSeriesFiltered(
m.context.model),o.updatePayload(m,i),m.perform(y)&&(a=!0)})}});function s(l,u){return l.setDirty&&(!l.dirtyMap||l.dirtyMap.get(u.__pipeline.id))}this.
unfinished=a||this.unfinished},t.prototype.performSeriesTasks=function(e){var r;e.eachSeries(function(i){r=i.dataTask.perform()||r}),this.unfinished=r||
this.unfinished},t.prototype.plan=function(){this._pipelineMap.each(function(e){var r=e.tail;do{if(r.__block){e.blockIndex=r.__idxInPipeline;break}r=r.
getUpstream()}while(r)})},t.prototype.updatePayload=function(e,r){r!=="remain"&&(e.context.payload=r)},t.prototype._createSeriesStageTask=function(e,r,i,n){
var a=this,o=r.seriesTaskMap,s=r.seriesTaskMap=H(),l=e.seriesType,u=e.getTargetSeries;e.createOnAllSeries?i.eachRawSeries(f):l?i.eachRawSeriesByType(l,
f):u&&u(i,n).each(f);function f(c){var p=c.uid,h=s.set(p,o&&o.get(p)||ki({plan:_L,reset:xL,count:TL}));h.context={model:c,ecModel:i,api:n,useClearVisual:e.
isVisual&&!e.isLayout,plan:e.plan,reset:e.reset,scheduler:a},a._pipe(c,h)}},t.prototype._createOverallStageTask=function(e,r,i,n){var a=this,o=r.overallTask=
r.overallTask||ki({reset:dL});o.context={ecModel:i,api:n,overallReset:e.overallReset,scheduler:a};var s=o.agentStubMap,l=o.agentStubMap=H(),u=e.seriesType,
f=e.getTargetSeries,c=e.dirtyOnOverallProgress,p=!1,h="";Ye(!e.createOnAllSeries,h),u?i.eachRawSeriesByType(u,v):f?f(i,n).each(v):T(i.getSeries(),v);function v(d){
var m=d.uid,g=l.set(m,s&&s.get(m)||(p=!0,ki({reset:mL,onDirty:yL})));g.context={model:d,dirtyOnOverallProgress:c},g.agent=o,g.__block=c,a._pipe(d,g)}p&&
o.dirty()},t.prototype._pipe=function(e,r){var i=e.uid,n=this._pipelineMap.get(i);!n.head&&(n.head=r),n.tail&&n.tail.pipe(r),n.tail=r,r.__idxInPipeline=
n.count++,r.__pipeline=n},t.wrapStageHandler=function(e,r){return W(e)&&(e={overallReset:e,seriesType:bL(e)}),e.uid=Ri("stageHandler"),r&&(e.visualType=
r),e},t})();function dL(t){t.overallReset(t.ecModel,t.api,t.payload)}function mL(t){return t.dirtyOnOverallProgress&&gL}function gL(){this.agent.dirty(),
this.getDownstream().dirty()}function yL(){this.agent&&this.agent.dirty()}function _L(t){return t.plan?t.plan(t.model,t.ecModel,t.api,t.payload):null}
function xL(t){t.useClearVisual&&t.data.clearAllVisual();var e=t.resetDefines=be(t.reset(t.model,t.ecModel,t.api,t.payload));return e.length>1?z(e,function(r,i){
return TS(i)}):SL}var SL=TS(0);function TS(t){return function(e,r){var i=r.data,n=r.resetDefines[t];if(n&&n.dataEach)for(var a=e.start;a<e.end;a++)n.dataEach(
i,a);else n&&n.progress&&n.progress(e,i)}}function TL(t){return t.data.count()}function bL(t){wf=null;try{t(Is,bS)}catch{}return wf}var Is={},bS={},wf;
CS(Is,pf);CS(bS,cu);Is.eachSeriesByType=Is.eachRawSeriesByType=function(t){wf=t};Is.eachComponent=function(t){t.mainType==="series"&&t.subType&&(wf=t.
subType)};function CS(t,e){for(var r in e.prototype)t[r]=Ee}var zv=vL;var G=le.darkColor,wS=G.background,Ns=function(){return{axisLine:{lineStyle:{color:G.axisLine}},splitLine:{lineStyle:{color:G.axisSplitLine}},splitArea:{
areaStyle:{color:[G.backgroundTint,G.backgroundTransparent]}},minorSplitLine:{lineStyle:{color:G.axisMinorSplitLine}},axisLabel:{color:G.axisLabel},axisName:{}}},
ES={label:{color:G.secondary},itemStyle:{borderColor:G.borderTint},dividerLineStyle:{color:G.border}},AS={darkMode:!0,color:G.theme,backgroundColor:wS,
axisPointer:{lineStyle:{color:G.border},crossStyle:{color:G.borderShade},label:{color:G.tertiary}},legend:{textStyle:{color:G.secondary},pageTextStyle:{
color:G.tertiary}},textStyle:{color:G.secondary},title:{textStyle:{color:G.primary},subtextStyle:{color:G.quaternary}},toolbox:{iconStyle:{borderColor:G.
accent50},feature:{dataView:{backgroundColor:wS,textColor:G.primary,textareaColor:G.background,textareaBorderColor:G.border,buttonColor:G.accent50,buttonTextColor:G.
neutral00}}},tooltip:{backgroundColor:G.neutral20,defaultBorderColor:G.border,textStyle:{color:G.tertiary}},dataZoom:{borderColor:G.accent10,textStyle:{
color:G.tertiary},brushStyle:{color:G.backgroundTint},handleStyle:{color:G.neutral00,borderColor:G.accent20},moveHandleStyle:{color:G.accent40},emphasis:{
handleStyle:{borderColor:G.accent50}},dataBackground:{lineStyle:{color:G.accent30},areaStyle:{color:G.accent20}},selectedDataBackground:{lineStyle:{color:G.
accent50},areaStyle:{color:G.accent30}}},visualMap:{textStyle:{color:G.secondary},handleStyle:{borderColor:G.neutral30}},timeline:{lineStyle:{color:G.
accent10},label:{color:G.tertiary},controlStyle:{color:G.accent30,borderColor:G.accent30}},calendar:{itemStyle:{color:G.neutral00,borderColor:G.neutral20},
dayLabel:{color:G.tertiary},monthLabel:{color:G.secondary},yearLabel:{color:G.secondary}},matrix:{x:ES,y:ES,backgroundColor:{borderColor:G.axisLine},body:{
itemStyle:{borderColor:G.borderTint}}},timeAxis:Ns(),logAxis:Ns(),valueAxis:Ns(),categoryAxis:Ns(),line:{symbol:"circle"},graph:{color:G.theme},gauge:{
title:{color:G.secondary},axisLine:{lineStyle:{color:[[1,G.neutral05]]}},axisLabel:{color:G.axisLabel},detail:{color:G.primary}},candlestick:{itemStyle:{
color:"#f64e56",color0:"#54ea92",borderColor:"#f64e56",borderColor0:"#54ea92"}},funnel:{itemStyle:{borderColor:G.background}},radar:(function(){var t=Ns();
return t.axisName={color:G.axisLabel},t.axisLine.lineStyle.color=G.neutral20,t})(),treemap:{breadcrumb:{itemStyle:{color:G.neutral20,textStyle:{color:G.
secondary}},emphasis:{itemStyle:{color:G.neutral30}}}},sunburst:{itemStyle:{borderColor:G.background}},map:{itemStyle:{borderColor:G.border,areaColor:G.
neutral10},label:{color:G.tertiary},emphasis:{label:{color:G.primary},itemStyle:{areaColor:G.highlight}},select:{label:{color:G.primary},itemStyle:{areaColor:G.
highlight}}},geo:{itemStyle:{borderColor:G.border,areaColor:G.neutral10},emphasis:{label:{color:G.primary},itemStyle:{areaColor:G.highlight}},select:{
label:{color:G.primary},itemStyle:{color:G.highlight}}}};AS.categoryAxis.splitLine.show=!1;var DS=AS;var MS=(function(){function t(){}return t.prototype.normalizeQuery=function(e){var r={},i={},n={};if(U(e)){var a=Tt(e);r.mainType=a.main||null,r.subType=
a.sub||null}else{var o=["Index","Name","Id"],s={name:1,dataIndex:1,dataType:1};T(e,function(l,u){for(var f=!1,c=0;c<o.length;c++){var p=o[c],h=u.lastIndexOf(
p);if(h>0&&h===u.length-p.length){var v=u.slice(0,h);v!=="data"&&(r.mainType=v,r[p.toLowerCase()]=l,f=!0)}}s.hasOwnProperty(u)&&(i[u]=l,f=!0),f||(n[u]=
l)})}return{cptQuery:r,dataQuery:i,otherQuery:n}},t.prototype.filter=function(e,r){var i=this.eventInfo;if(!i)return!0;var n=i.targetEl,a=i.packedEvent,
o=i.model,s=i.view;if(!o||!s)return!0;var l=r.cptQuery,u=r.dataQuery;return f(l,o,"mainType")&&f(l,o,"subType")&&f(l,o,"index","componentIndex")&&f(l,
o,"name")&&f(l,o,"id")&&f(u,a,"name")&&f(u,a,"dataIndex")&&f(u,a,"dataType")&&(!s.filterForExposedEvent||s.filterForExposedEvent(e,r.otherQuery,n,a));
function f(c,p,h,v){return c[h]==null||p[v||h]===c[h]}},t.prototype.afterTrigger=function(){this.eventInfo=null},t})();var Uv=["symbol","symbolSize","symbolRotate","symbolOffset"],OS=Uv.concat(["symbolKeepAspect"]),LS={createOnAllSeries:!0,performRawSeries:!0,reset:function(t,e){
var r=t.getData();if(t.legendIcon&&r.setVisual("legendIcon",t.legendIcon),!t.hasSymbolVisual)return;for(var i={},n={},a=!1,o=0;o<Uv.length;o++){var s=Uv[o],
l=t.get(s);W(l)?(a=!0,n[s]=l):i[s]=l}if(i.symbol=i.symbol||t.defaultSymbol,r.setVisual(N({legendIcon:t.legendIcon||i.symbol,symbolKeepAspect:t.get("sy\
mbolKeepAspect")},i)),e.isSeriesFiltered(t))return;var u=ae(n);function f(c,p){for(var h=t.getRawValue(p),v=t.getDataParams(p),d=0;d<u.length;d++){var m=u[d];
c.setItemVisual(p,m,n[m](h,v))}}return{dataEach:a?f:null}}},RS={createOnAllSeries:!0,performRawSeries:!0,reset:function(t,e){if(!t.hasSymbolVisual||e.
isSeriesFiltered(t))return;var r=t.getData();function i(n,a){for(var o=n.getItemModel(a),s=0;s<OS.length;s++){var l=OS[s],u=o.getShallow(l,!0);u!=null&&
n.setItemVisual(a,l,u)}}return{dataEach:r.hasItemOption?i:null}}};function PS(t,e,r){switch(r){case"color":var i=t.getItemVisual(e,"style");return i[t.getVisual("drawType")];case"opacity":return t.getItemVisual(e,"st\
yle").opacity;case"symbol":case"symbolSize":case"liftZ":return t.getItemVisual(e,r);default:}}function IS(t,e){switch(e){case"color":var r=t.getVisual(
"style");return r[t.getVisual("drawType")];case"opacity":return t.getVisual("style").opacity;case"symbol":case"symbolSize":case"liftZ":return t.getVisual(
e);default:}}function so(t,e,r,i,n){var a=t+e;r.isSilent(a)||i.eachComponent({mainType:"series",subType:"pie"},function(o){for(var s=o.seriesIndex,l=o.option.selectedMap,
u=n.selected,f=0;f<u.length;f++)if(u[f].seriesIndex===s){var c=o.getData(),p=Xt(c,n.fromActionPayload);r.trigger(a,{type:a,seriesId:o.id,name:k(p)?c.getName(
p[0]):c.getName(p),selected:U(l)?l:N({},l)})}})}function NS(t,e,r){t.on("selectchanged",function(i){var n=r.getModel();i.isFromClick?(so("map","select\
changed",e,n,i),so("pie","selectchanged",e,n,i)):i.fromAction==="select"?(so("map","selected",e,n,i),so("pie","selected",e,n,i)):i.fromAction==="unsel\
ect"&&(so("map","unselected",e,n,i),so("pie","unselected",e,n,i))})}function ta(t,e,r){for(var i;t&&!(e(t)&&(i=t,r));)t=t.__hostTarget||t.parent;return i}var CL=new Qe,Vt=CL;var kS={};function BS(t,e){kS[t]=e}function zS(t){return kS[t]}var US={};function FS(t,e){US[t]=e}function VS(t){return US[t]}var Ef=K();function HS(t){Ef(t).prepare={}}function GS(t){Ef(t).fullUpdate={}}function Fv(t){return Ef(t).prepare}function lo(t){return Ef(t).fullUpdate}var wL=Math.round(Math.random()*9),EL=typeof Object.defineProperty=="function",AL=(function(){function t(){this._id="__ec_inner_"+wL++}return t.prototype.
get=function(e){return this._guard(e)[this._id]},t.prototype.set=function(e,r){var i=this._guard(e);return EL?Object.defineProperty(i,this._id,{value:r,
enumerable:!1,configurable:!0}):i[this._id]=r,this},t.prototype.delete=function(e){return this.has(e)?(delete this._guard(e)[this._id],!0):!1},t.prototype.
has=function(e){return!!this._guard(e)[this._id]},t.prototype._guard=function(e){if(e!==Object(e))throw TypeError("Value of WeakMap is not a non-null \
object.");return e},t})(),YS=AL;var DL=oe.extend({type:"triangle",shape:{cx:0,cy:0,width:0,height:0},buildPath:function(t,e){var r=e.cx,i=e.cy,n=e.width/2,a=e.height/2;t.moveTo(r,i-a),
t.lineTo(r+n,i+a),t.lineTo(r-n,i+a),t.closePath()}}),ML=oe.extend({type:"diamond",shape:{cx:0,cy:0,width:0,height:0},buildPath:function(t,e){var r=e.cx,
i=e.cy,n=e.width/2,a=e.height/2;t.moveTo(r,i-a),t.lineTo(r+n,i),t.lineTo(r,i+a),t.lineTo(r-n,i),t.closePath()}}),OL=oe.extend({type:"pin",shape:{x:0,y:0,
width:0,height:0},buildPath:function(t,e){var r=e.x,i=e.y,n=e.width/5*3,a=Math.max(n,e.height),o=n/2,s=o*o/(a-o),l=i-a+o+s,u=Math.asin(s/o),f=Math.cos(
u)*o,c=Math.sin(u),p=Math.cos(u),h=o*.6,v=o*.7;t.moveTo(r-f,l+s),t.arc(r,l,o,Math.PI-u,Math.PI*2+u),t.bezierCurveTo(r+f-c*h,l+s+p*h,r,i-v,r,i),t.bezierCurveTo(
r,i-v,r-f+c*h,l+s+p*h,r-f,l+s),t.closePath()}}),LL=oe.extend({type:"arrow",shape:{x:0,y:0,width:0,height:0},buildPath:function(t,e){var r=e.height,i=e.
width,n=e.x,a=e.y,o=i/3*2;t.moveTo(n,a),t.lineTo(n+o,a+r),t.lineTo(n,a+r/4*3),t.lineTo(n-o,a+r),t.lineTo(n,a),t.closePath()}}),RL={line:pr,rect:Me,roundRect:Me,
square:Me,circle:vs,diamond:ML,pin:OL,arrow:LL,triangle:DL},PL={line:function(t,e,r,i,n){n.x1=t,n.y1=e+i/2,n.x2=t+r,n.y2=e+i/2},rect:function(t,e,r,i,n){
n.x=t,n.y=e,n.width=r,n.height=i},roundRect:function(t,e,r,i,n){n.x=t,n.y=e,n.width=r,n.height=i,n.r=Math.min(r,i)/4},square:function(t,e,r,i,n){var a=Math.
min(r,i);n.x=t,n.y=e,n.width=a,n.height=a},circle:function(t,e,r,i,n){n.cx=t+r/2,n.cy=e+i/2,n.r=Math.min(r,i)/2},diamond:function(t,e,r,i,n){n.cx=t+r/
2,n.cy=e+i/2,n.width=r,n.height=i},pin:function(t,e,r,i,n){n.x=t+r/2,n.y=e+i/2,n.width=r,n.height=i},arrow:function(t,e,r,i,n){n.x=t+r/2,n.y=e+i/2,n.width=
r,n.height=i},triangle:function(t,e,r,i,n){n.cx=t+r/2,n.cy=e+i/2,n.width=r,n.height=i}},Vv={};T(RL,function(t,e){Vv[e]=new t});var IL=oe.extend({type:"\
symbol",shape:{symbolType:"",x:0,y:0,width:0,height:0},calculateTextPosition:function(t,e,r){var i=Yl(t,e,r),n=this.shape;return n&&n.symbolType==="pi\
n"&&e.position==="inside"&&(i.y=r.y+r.height*.4),i},buildPath:function(t,e,r){var i=e.symbolType;if(i!=="none"){var n=Vv[i];n||(i="rect",n=Vv[i]),PL[i](
e.x,e.y,e.width,e.height,n.shape),n.buildPath(t,n.shape,r)}}});function NL(t,e){if(this.type!=="image"){var r=this.style;this.__isEmptyBrush?(r.stroke=
t,r.fill=e||le.color.neutral00,r.lineWidth=2):this.shape.symbolType==="line"?r.stroke=t:r.fill=t,this.markRedraw()}}function ii(t,e,r,i,n,a,o){var s=t.
indexOf("empty")===0;s&&(t=t.substr(5,1).toLowerCase()+t.substr(6));var l;return t.indexOf("image://")===0?l=Wh(t.slice(8),new J(e,r,i,n),o?"center":"\
cover"):t.indexOf("path://")===0?l=Fn(t.slice(7),{},new J(e,r,i,n),o?"center":"cover"):l=new IL({shape:{symbolType:t,x:e,y:r,width:i,height:n}}),l.__isEmptyBrush=
s,l.setColor=NL,a&&l.setColor(a),l}function WS(t){return k(t)||(t=[+t,+t]),[t[0]||0,t[1]||0]}function Af(t,e){if(t!=null)return k(t)||(t=[t,t]),[at(t[0],
e[0])||0,at(Y(t[1],t[0]),e[1])||0]}function ra(t){return isFinite(t)}function kL(t,e,r){var i=e.x==null?0:e.x,n=e.x2==null?1:e.x2,a=e.y==null?0:e.y,o=e.y2==null?0:e.y2;e.global||(i=i*r.
width+r.x,n=n*r.width+r.x,a=a*r.height+r.y,o=o*r.height+r.y),i=ra(i)?i:0,n=ra(n)?n:1,a=ra(a)?a:0,o=ra(o)?o:0;var s=t.createLinearGradient(i,a,n,o);return s}
function BL(t,e,r){var i=r.width,n=r.height,a=Math.min(i,n),o=e.x==null?.5:e.x,s=e.y==null?.5:e.y,l=e.r==null?.5:e.r;e.global||(o=o*i+r.x,s=s*n+r.y,l=
l*a),o=ra(o)?o:.5,s=ra(s)?s:.5,l=l>=0&&ra(l)?l:.5;var u=t.createRadialGradient(o,s,0,o,s,l);return u}function ks(t,e,r){for(var i=e.type==="radial"?BL(
t,e,r):kL(t,e,r),n=e.colorStops,a=0;a<n.length;a++)i.addColorStop(n[a].offset,n[a].color);return i}function XS(t,e){if(t===e||!t&&!e)return!1;if(!t||!e||
t.length!==e.length)return!0;for(var r=0;r<t.length;r++)if(t[r]!==e[r])return!0;return!1}function Df(t){return parseInt(t,10)}function Bs(t,e,r){var i=[
"width","height"][e],n=["clientWidth","clientHeight"][e],a=["paddingLeft","paddingTop"][e],o=["paddingRight","paddingBottom"][e];if(r[i]!=null&&r[i]!==
"auto")return parseFloat(r[i]);var s=document.defaultView.getComputedStyle(t);return(t[n]||Df(s[i])||Df(t.style[i]))-(Df(s[a])||0)-(Df(s[o])||0)||0}function zL(t,e){return!t||t==="solid"||!(e>0)?null:t==="dashed"?[4*e,2*e]:t==="dotted"?[e]:he(t)?[t]:k(t)?t:null}function Hv(t){var e=t.style,r=e.lineDash&&
e.lineWidth>0&&zL(e.lineDash,e.lineWidth),i=e.lineDashOffset;if(r){var n=e.strokeNoScale&&t.getLineScale?t.getLineScale():1;n&&n!==1&&(r=z(r,function(a){
return a/n}),i/=n)}return[r,i]}var UL=new Nt(!0);function Mf(t){var e=t.stroke;return!(e==null||e==="none"||!(t.lineWidth>0))}function ZS(t){return typeof t=="string"&&t!=="none"}function Of(t){
var e=t.fill;return e!=null&&e!=="none"}function qS(t,e){if(e.fillOpacity!=null&&e.fillOpacity!==1){var r=t.globalAlpha;t.globalAlpha=e.fillOpacity*e.
opacity,t.fill(),t.globalAlpha=r}else t.fill()}function KS(t,e){if(e.strokeOpacity!=null&&e.strokeOpacity!==1){var r=t.globalAlpha;t.globalAlpha=e.strokeOpacity*
e.opacity,t.stroke(),t.globalAlpha=r}else t.stroke()}function Lf(t,e,r){var i=Wp(e.image,e.__image,r);if(Ua(i)){var n=t.createPattern(i,e.repeat||"rep\
eat");if(typeof DOMMatrix=="function"&&n&&n.setTransform){var a=new DOMMatrix;a.translateSelf(e.x||0,e.y||0),a.rotateSelf(0,0,(e.rotation||0)*eg),a.scaleSelf(
e.scaleX||1,e.scaleY||1),n.setTransform(a)}return n}}function FL(t,e,r,i,n){var a,o=Mf(r),s=Of(r),l=r.strokePercent,u=l<1,f=!e.path;(!e.silent||u)&&f&&
e.createPathProxy();var c=e.path||UL,p=e.__dirty;if(!i){var h=r.fill,v=r.stroke,d=s&&!!h.colorStops,m=o&&!!v.colorStops,g=s&&!!h.image,y=o&&!!v.image,
_=void 0,x=void 0,S=void 0,b=void 0,C=void 0;(d||m)&&(C=e.getBoundingRect()),d&&(_=p?ks(t,h,C):e.__canvasFillGradient,e.__canvasFillGradient=_),m&&(x=
p?ks(t,v,C):e.__canvasStrokeGradient,e.__canvasStrokeGradient=x),g&&(S=p||!e.__canvasFillPattern?Lf(t,h,e):e.__canvasFillPattern,e.__canvasFillPattern=
S),y&&(b=p||!e.__canvasStrokePattern?Lf(t,v,e):e.__canvasStrokePattern,e.__canvasStrokePattern=b),d?t.fillStyle=_:g&&(S?t.fillStyle=S:s=!1),m?t.strokeStyle=
x:y&&(b?t.strokeStyle=b:o=!1)}var A=e.getGlobalScale();c.setScale(A[0],A[1],e.segmentIgnoreThreshold);var w,E;t.setLineDash&&r.lineDash&&(a=Hv(e),w=a[0],
E=a[1]);var D=!0;(f||p&yi)&&(c.setDPR(t.dpr),u?c.setContext(null):(c.setContext(t),D=!1),c.reset(),e.buildPath(c,e.shape,i),c.toStatic(),e.pathUpdated()),
D&&c.rebuildPath(t,u?l:1),w&&(t.setLineDash(w),t.lineDashOffset=E),i?(n.batchFill=s,n.batchStroke=o):r.strokeFirst?(o&&KS(t,r),s&&qS(t,r)):(s&&qS(t,r),
o&&KS(t,r)),w&&t.setLineDash([])}function VL(t,e,r){var i=e.__image=Wp(r.image,e.__image,e,e.onload);if(!(!i||!Ua(i))){var n=r.x||0,a=r.y||0,o=e.getWidth(),
s=e.getHeight(),l=i.width/i.height;if(o==null&&s!=null?o=s*l:s==null&&o!=null?s=o/l:o==null&&s==null&&(o=i.width,s=i.height),r.sWidth&&r.sHeight){var u=r.
sx||0,f=r.sy||0;t.drawImage(i,u,f,r.sWidth,r.sHeight,n,a,o,s)}else if(r.sx&&r.sy){var u=r.sx,f=r.sy,c=o-u,p=s-f;t.drawImage(i,u,f,c,p,n,a,o,s)}else t.
drawImage(i,n,a,o,s)}}function HL(t,e,r){var i,n=r.text;if(n!=null&&(n+=""),n){t.font=r.font||Ht,t.textAlign=r.textAlign,t.textBaseline=r.textBaseline;
var a=void 0,o=void 0;t.setLineDash&&r.lineDash&&(i=Hv(e),a=i[0],o=i[1]),a&&(t.setLineDash(a),t.lineDashOffset=o),r.strokeFirst?(Mf(r)&&t.strokeText(n,
r.x,r.y),Of(r)&&t.fillText(n,r.x,r.y)):(Of(r)&&t.fillText(n,r.x,r.y),Mf(r)&&t.strokeText(n,r.x,r.y)),a&&t.setLineDash([])}}var jS=["shadowBlur","shado\
wOffsetX","shadowOffsetY"],QS=[["lineCap","butt"],["lineJoin","miter"],["miterLimit",10]];function iT(t,e,r,i,n){var a=!1;if(!i&&(r=r||{},e===r))return!1;
if(i||e.opacity!==r.opacity){yt(t,n),a=!0;var o=Math.max(Math.min(e.opacity,1),0);t.globalAlpha=isNaN(o)?wr.opacity:o}(i||e.blend!==r.blend)&&(a||(yt(
t,n),a=!0),t.globalCompositeOperation=e.blend||wr.blend);for(var s=0;s<jS.length;s++){var l=jS[s];(i||e[l]!==r[l])&&(a||(yt(t,n),a=!0),t[l]=t.dpr*(e[l]||
0))}return(i||e.shadowColor!==r.shadowColor)&&(a||(yt(t,n),a=!0),t.shadowColor=e.shadowColor||wr.shadowColor),a}function $S(t,e,r,i,n){var a=e.style,o=i?
null:r&&r.style||{};if(a===o)return!1;var s=iT(t,a,o,i,n);if((i||a.fill!==o.fill)&&(s||(yt(t,n),s=!0),ZS(a.fill)&&(t.fillStyle=a.fill)),(i||a.stroke!==
o.stroke)&&(s||(yt(t,n),s=!0),ZS(a.stroke)&&(t.strokeStyle=a.stroke)),(i||a.opacity!==o.opacity)&&(s||(yt(t,n),s=!0),t.globalAlpha=a.opacity==null?1:a.
opacity),e.hasStroke()){var l=a.lineWidth,u=l/(a.strokeNoScale&&e.getLineScale?e.getLineScale():1);t.lineWidth!==u&&(s||(yt(t,n),s=!0),t.lineWidth=u)}
for(var f=0;f<QS.length;f++){var c=QS[f],p=c[0];(i||a[p]!==o[p])&&(s||(yt(t,n),s=!0),t[p]=a[p]||c[1])}return s}function GL(t,e,r,i,n){return iT(t,e.style,
r&&r.style,i,n)}function nT(t,e){var r=e.transform,i=t.dpr||1;r?t.setTransform(i*r[0],i*r[1],i*r[2],i*r[3],i*r[4],i*r[5]):t.setTransform(i,0,0,i,0,0)}
function YL(t,e,r){for(var i=!1,n=0;n<t.length;n++){var a=t[n];i=i||a.isZeroArea(),nT(e,a),e.beginPath(),a.buildPath(e,a.shape),e.clip()}r.allClipped=
i}function WL(t,e){return t&&e?t[0]!==e[0]||t[1]!==e[1]||t[2]!==e[2]||t[3]!==e[3]||t[4]!==e[4]||t[5]!==e[5]:!(!t&&!e)}var JS=1,eT=2,tT=3,rT=4;function XL(t){
var e=Of(t),r=Mf(t);return!(t.lineDash||!(+e^+r)||e&&typeof t.fill!="string"||r&&typeof t.stroke!="string"||t.strokePercent<1||t.strokeOpacity<1||t.fillOpacity<
1)}function yt(t,e){e.batchFill&&(e.batchFill=!1,t.fill()),e.batchStroke&&(e.batchStroke=!1,t.stroke())}function Rf(t,e){var r={inHover:!1,viewWidth:0,
viewHeight:0,beforeBrushParam:{}};zi(t,e,r),ia(t,r)}function zi(t,e,r){var i=e.transform;if(!e.shouldBePainted(r.viewWidth,r.viewHeight,!1,!1)){e.__dirty&=
~He,e.__isRendered=!1;return}var n=e.__clipPaths,a=r.prevElClipPaths,o=e.style,s=!1,l=!1;if((!a||XS(n,a))&&(a&&(yt(t,r),t.restore(),l=s=!0,r.prevElClipPaths=
null,r.allClipped=!1,r.prevEl=null),n&&n.length&&(yt(t,r),t.save(),YL(n,t,r),s=!0,r.prevElClipPaths=n)),r.allClipped){e.__dirty&=~He,e.__isRendered=!1;
return}e.beforeBrush&&e.beforeBrush(r.beforeBrushParam),e.innerBeforeBrush();var u=r.prevEl;u||(l=s=!0);var f=e instanceof oe&&e.autoBatch&&XL(o);s||WL(
i,u.transform)?(yt(t,r),nT(t,e)):f||yt(t,r),e instanceof oe?(r.lastDrawType!==JS&&(l=!0,r.lastDrawType=JS),$S(t,e,u,l,r),(!f||!r.batchFill&&!r.batchStroke)&&
t.beginPath(),FL(t,e,o,f,r)):e instanceof os?(r.lastDrawType!==tT&&(l=!0,r.lastDrawType=tT),$S(t,e,u,l,r),HL(t,e,o)):e instanceof Ct?(r.lastDrawType!==
eT&&(l=!0,r.lastDrawType=eT),GL(t,e,u,l,r),VL(t,e,o)):e.getTemporalDisplayables&&(r.lastDrawType!==rT&&(l=!0,r.lastDrawType=rT),ZL(t,e,r)),e.innerAfterBrush(),
e.afterBrush&&(f&&yt(t,r),e.afterBrush()),r.prevEl=e,e.__dirty=0,e.__isRendered=!0}function ia(t,e){yt(t,e),e.prevElClipPaths&&t.restore()}function ZL(t,e,r){
var i=e.getDisplayables(),n=e.getTemporalDisplayables();t.save();var a={prevElClipPaths:null,prevEl:null,allClipped:!1,viewWidth:r.viewWidth,viewHeight:r.
viewHeight,inHover:r.inHover,beforeBrushParam:{}},o,s;for(o=e.getCursor(),s=i.length;o<s;o++){var l=i[o];l.beforeBrush&&l.beforeBrush(r.beforeBrushParam),
l.innerBeforeBrush(),zi(t,l,a),l.innerAfterBrush(),l.afterBrush&&l.afterBrush(),a.prevEl=l}ia(t,a);for(var u=0,f=n.length;u<f;u++){var l=n[u];l.beforeBrush&&
l.beforeBrush(r.beforeBrushParam),l.innerBeforeBrush(),zi(t,l,a),l.innerAfterBrush(),l.afterBrush&&l.afterBrush(),a.prevEl=l}ia(t,a),e.clearTemporalDisplayables(),
e.notClear=!0,t.restore()}var Gv=new YS,aT=new xr(100),oT=["symbol","symbolSize","symbolKeepAspect","color","backgroundColor","dashArrayX","dashArrayY","maxTileWidth","maxTileH\
eight"];function zs(t,e){if(t==="none")return null;var r=e.getDevicePixelRatio(),i=e.getZr(),n=i.painter.type==="svg";t.dirty&&Gv.delete(t);var a=Gv.get(
t);if(a)return a;var o=$(t,{symbol:"rect",symbolSize:1,symbolKeepAspect:!0,color:"rgba(0, 0, 0, 0.2)",backgroundColor:null,dashArrayX:5,dashArrayY:5,rotation:0,
maxTileWidth:512,maxTileHeight:512});o.backgroundColor==="none"&&(o.backgroundColor=null);var s={repeat:"repeat"};return l(s),s.rotation=o.rotation,s.
scaleX=s.scaleY=n?1:1/r,Gv.set(t,s),t.dirty=!1,s;function l(u){for(var f=[r],c=!0,p=0;p<oT.length;++p){var h=o[oT[p]];if(h!=null&&!k(h)&&!U(h)&&!he(h)&&
typeof h!="boolean"){c=!1;break}f.push(h)}var v;if(c){v=f.join(",")+(n?"-svg":"");var d=aT.get(v);d&&(n?u.svgElement=d:u.image=d)}var m=lT(o.dashArrayX),
g=qL(o.dashArrayY),y=sT(o.symbol),_=KL(m),x=uT(g),S=!n&&Ve.createCanvas(),b=n&&{tag:"g",attrs:{},key:"dcl",children:[]},C=w(),A;S&&(S.width=C.width*r,
S.height=C.height*r,A=S.getContext("2d")),E(),c&&aT.put(v,S||b),u.image=S,u.svgElement=b,u.svgWidth=C.width,u.svgHeight=C.height;function w(){for(var D=1,
O=0,M=_.length;O<M;++O)D=Np(D,_[O]);for(var I=1,O=0,M=y.length;O<M;++O)I=Np(I,y[O].length);D*=I;var R=x*_.length*y.length;if(0)var L;return{width:Math.
max(1,Math.min(D,o.maxTileWidth)),height:Math.max(1,Math.min(R,o.maxTileHeight))}}function E(){A&&(A.clearRect(0,0,S.width,S.height),o.backgroundColor&&
(A.fillStyle=o.backgroundColor,A.fillRect(0,0,S.width,S.height)));for(var D=0,O=0;O<g.length;++O)D+=g[O];if(D<=0)return;for(var M=-x,I=0,R=0,L=0;M<C.height;){
if(I%2===0){for(var F=R/2%y.length,X=0,Z=0,j=0;X<C.width*2;){for(var ie=0,O=0;O<m[L].length;++O)ie+=m[L][O];if(ie<=0)break;if(Z%2===0){var se=(1-o.symbolSize)*
.5,ee=X+m[L][Z]*se,q=M+g[I]*se,de=m[L][Z]*o.symbolSize,me=g[I]*o.symbolSize,ft=j/2%y[F].length;tr(ee,q,de,me,y[F][ft])}X+=m[L][Z],++j,++Z,Z===m[L].length&&
(Z=0)}++L,L===m.length&&(L=0)}M+=g[I],++R,++I,I===g.length&&(I=0)}function tr(we,je,fe,ge,Qi){var ct=n?1:r,Vm=ii(Qi,we*ct,je*ct,fe*ct,ge*ct,o.color,o.
symbolKeepAspect);if(n){var Hm=i.painter.renderOneToVNode(Vm);Hm&&b.children.push(Hm)}else Rf(A,Vm)}}}}function sT(t){if(!t||t.length===0)return[["rec\
t"]];if(U(t))return[[t]];for(var e=!0,r=0;r<t.length;++r)if(!U(t[r])){e=!1;break}if(e)return sT([t]);for(var i=[],r=0;r<t.length;++r)U(t[r])?i.push([t[r]]):
i.push(t[r]);return i}function lT(t){if(!t||t.length===0)return[[0,0]];if(he(t)){var e=Math.ceil(t);return[[e,e]]}for(var r=!0,i=0;i<t.length;++i)if(!he(
t[i])){r=!1;break}if(r)return lT([t]);for(var n=[],i=0;i<t.length;++i)if(he(t[i])){var e=Math.ceil(t[i]);n.push([e,e])}else{var e=z(t[i],function(s){return Math.
ceil(s)});e.length%2===1?n.push(e.concat(e)):n.push(e)}return n}function qL(t){if(!t||typeof t=="object"&&t.length===0)return[0,0];if(he(t)){var e=Math.
ceil(t);return[e,e]}var r=z(t,function(i){return Math.ceil(i)});return t.length%2?r.concat(r):r}function KL(t){return z(t,function(e){return uT(e)})}function uT(t){
for(var e=0,r=0;r<t.length;++r)e+=t[r];return t.length%2===1?e*2:e}var fT=tu(jL);function jL(t,e){t.eachRawSeries(function(r){if(!t.isSeriesFiltered(r)){var i=r.getData();i.hasItemVisual()&&i.each(function(o){var s=i.
getItemVisual(o,"decal");if(s){var l=i.ensureUniqueItemVisual(o,"style");l.decal=zs(s,e)}});var n=i.getVisual("decal");if(n){var a=i.getVisual("style");
a.decal=zs(n,e)}}})}var QL=1,$L=800,JL=900,eR=920,tR=1e3,rR=2e3,cT=5e3,ST=1e3,iR=1100,td=2e3,TT=3e3,nR=4e3,Uf=4500,aR=4600,oR=5e3,sR=6e3,bT=7e3,CT={PROCESSOR:{SERIES_FILTER:$L,
AXIS_STATISTICS:eR,FILTER:tR,STATISTIC:cT,STATISTICS:cT},VISUAL:{LAYOUT:ST,PROGRESSIVE_LAYOUT:iR,GLOBAL:td,CHART:TT,POST_CHART_LAYOUT:aR,COMPONENT:nR,
BRUSH:oR,CHART_ITEM:Uf,ARIA:sR,DECAL:bT}},qe="__flagInMainProcess",Pf="__mainProcessVersion",tt="__pendingUpdate",Yv="__needsUpdateStatus",pT=/^[a-zA-Z0-9_]+$/,
Wv="__connectUpdateStatus",hT=0,lR=1,uR=2;function wT(t){return function(){for(var e=[],r=0;r<arguments.length;r++)e[r]=arguments[r];if(this.isDisposed()){
this.id;return}return AT(this,t,e)}}function ET(t){return function(){for(var e=[],r=0;r<arguments.length;r++)e[r]=arguments[r];return AT(this,t,e)}}function AT(t,e,r){
return r[0]=r[0]&&r[0].toLowerCase(),Qe.prototype[e].apply(t,r)}var DT=(function(t){P(e,t);function e(){return t!==null&&t.apply(this,arguments)||this}
return e})(Qe),MT=DT.prototype;MT.on=ET("on");MT.off=ET("off");var na,Xv,If,ni,Nf,Zv,qv,uo,fo,vT,dT,Kv,mT,kf,gT,OT,Jt,yT,co,LT=(function(t){P(e,t);function e(r,i,n){
var a=t.call(this,new MS)||this;a._chartsViews=[],a._chartsMap={},a._componentsViews=[],a._componentsMap={},a._pendingActions=[],n=n||{},a.__v_skip=!0,
a._dom=r;var o="canvas",s="auto",l=!1;if(a[Pf]=1,0)var u;n.ssr&&yy(function(h){var v=ye(h),d=v.dataIndex;if(d!=null){var m=H();return m.set("series_in\
dex",v.seriesIndex),m.set("data_index",d),v.ssrType&&m.set("ssr_type",v.ssrType),m}});var f=a._zr=Mp(r,{renderer:n.renderer||o,devicePixelRatio:n.devicePixelRatio,
width:n.width,height:n.height,ssr:n.ssr,useDirtyRect:Y(n.useDirtyRect,l),useCoarsePointer:Y(n.useCoarsePointer,s),pointerSize:n.pointerSize});a._ssr=n.
ssr,a._throttledZrFlush=kv(Q(f.flush,f),17),a._updateTheme(i),a._locale=q0(n.locale||Fu),a._coordSysMgr=new Ts;var c=a._api=gT(a);function p(h,v){return h.
__prio-v.__prio}return sn(zf,p),sn($v,p),a._scheduler=new zv(a,c,$v,zf),a._messageCenter=new DT,a._initEvents(),a.resize=Q(a.resize,a),f.animation.on(
"frame",a._onframe,a),vT(f,a),dT(f,a),ya(a),a}return e.prototype._onframe=function(){if(!this._disposed){var r=this._scheduler,i=this._model,n=this._api;
if(yT(this),this[tt]){var a=this[tt].silent;this[qe]=!0,co(this);try{na(this),ni.update.call(this,null,this[tt].updateParams)}catch(l){throw this[qe]=
!1,this[tt]=null,l}this._zr.flush(),this[qe]=!1,this[tt]=null,uo.call(this,a),fo.call(this,a)}else if(r.unfinished){var o=QL;do{r.unfinished=!1;var s=Ve.
getTime();r.performSeriesTasks(i),r.performDataProcessorTasks(i),Zv(this,i),r.performVisualTasks(i),kf(this,this._model,n,"remain",{}),o-=Ve.getTime()-
s}while(o>0&&r.unfinished);r.unfinished||this._zr.flush()}}},e.prototype.getDom=function(){return this._dom},e.prototype.getId=function(){return this.
id},e.prototype.getZr=function(){return this._zr},e.prototype.isSSR=function(){return this._ssr},e.prototype.setOption=function(r,i,n){if(!this[qe]){if(this.
_disposed){this.id;return}var a,o,s;if(V(i)&&(n=i.lazyUpdate,a=i.silent,o=i.replaceMerge,s=i.transition,i=i.notMerge),this[qe]=!0,co(this),!this._model||
i){var l=new Ex(this._api),u=this._theme,f=this._model=new pf;f.scheduler=this._scheduler,f.ssr=this._ssr,f.init(null,null,null,u,this._locale,l)}this.
_model.setOption(r,{replaceMerge:o},Jv);var c={seriesTransition:s,optionChanged:!0};if(n)this[tt]={silent:a,updateParams:c},this[qe]=!1,this.getZr().wakeUp();else{
try{na(this),ni.update.call(this,null,c)}catch(p){throw this[tt]=null,this[qe]=!1,p}this._ssr||this._zr.flush(),this[tt]=null,this[qe]=!1,uo.call(this,
a),fo.call(this,a)}}},e.prototype.setTheme=function(r,i){if(!this[qe]){if(this._disposed){this.id;return}var n=this._model;if(n){var a=i&&i.silent,o=null;
this[tt]&&(a==null&&(a=this[tt].silent),o=this[tt].updateParams,this[tt]=null),this[qe]=!0,co(this);try{this._updateTheme(r),n.setTheme(this._theme),na(
this),ni.update.call(this,{type:"setTheme"},o)}catch(s){throw this[qe]=!1,s}this[qe]=!1,uo.call(this,a),fo.call(this,a)}}},e.prototype._updateTheme=function(r){
U(r)&&(r=RT[r]),r&&(r=te(r),r&&hf(r,!0),this._theme=r)},e.prototype.getModel=function(){return this._model},e.prototype.getOption=function(){return this.
_model&&this._model.getOption()},e.prototype.getWidth=function(){return this._zr.getWidth()},e.prototype.getHeight=function(){return this._zr.getHeight()},
e.prototype.getDevicePixelRatio=function(){return this._zr.painter.dpr||ne.hasGlobalWindow&&window.devicePixelRatio||1},e.prototype.getRenderedCanvas=
function(r){return this.renderToCanvas(r)},e.prototype.renderToCanvas=function(r){r=r||{};var i=this._zr.painter;return i.getRenderedCanvas({backgroundColor:r.
backgroundColor||this._model.get("backgroundColor"),pixelRatio:r.pixelRatio||this.getDevicePixelRatio()})},e.prototype.renderToSVGString=function(r){r=
r||{};var i=this._zr.painter;return i.renderToString({useViewBox:r.useViewBox})},e.prototype.getSvgDataURL=function(){var r=this._zr,i=r.storage.getDisplayList();
return T(i,function(n){n.stopAnimation(null,!0)}),r.painter.toDataURL()},e.prototype.getDataURL=function(r){if(this._disposed){this.id;return}r=r||{};
var i=r.excludeComponents,n=this._model,a=[],o=this;T(i,function(l){n.eachComponent({mainType:l},function(u){var f=o._componentsMap[u.__viewId];f.group.
ignore||(a.push(f),f.group.ignore=!0)})});var s=this._zr.painter.getType()==="svg"?this.getSvgDataURL():this.renderToCanvas(r).toDataURL("image/"+(r&&
r.type||"png"));return T(a,function(l){l.group.ignore=!1}),s},e.prototype.getConnectedDataURL=function(r){if(this._disposed){this.id;return}var i=r.type===
"svg",n=this.group,a=Math.min,o=Math.max,s=1/0;if(_T[n]){var l=s,u=s,f=-s,c=-s,p=[],h=r&&r.pixelRatio||this.getDevicePixelRatio();T(Us,function(_,x){if(_.
group===n){var S=i?_.getZr().painter.getSvgDom().innerHTML:_.renderToCanvas(te(r)),b=_.getDom().getBoundingClientRect();l=a(b.left,l),u=a(b.top,u),f=o(
b.right,f),c=o(b.bottom,c),p.push({dom:S,left:b.left,top:b.top})}}),l*=h,u*=h,f*=h,c*=h;var v=f-l,d=c-u,m=Ve.createCanvas(),g=Mp(m,{renderer:i?"svg":"\
canvas"});if(g.resize({width:v,height:d}),i){var y="";return T(p,function(_){var x=_.left-l,S=_.top-u;y+='<g transform="translate('+x+","+S+')">'+_.dom+
"</g>"}),g.painter.getSvgRoot().innerHTML=y,r.connectedBackgroundColor&&g.painter.setBackgroundColor(r.connectedBackgroundColor),g.refreshImmediately(),
g.painter.toDataURL()}else return r.connectedBackgroundColor&&g.add(new Me({shape:{x:0,y:0,width:v,height:d},style:{fill:r.connectedBackgroundColor}})),
T(p,function(_){var x=new Ct({style:{x:_.left*h-l,y:_.top*h-u,image:_.dom}});g.add(x)}),g.refreshImmediately(),m.toDataURL("image/"+(r&&r.type||"png"))}else
return this.getDataURL(r)},e.prototype.convertToPixel=function(r,i,n){return Nf(this,"convertToPixel",r,i,n)},e.prototype.convertToLayout=function(r,i,n){
return Nf(this,"convertToLayout",r,i,n)},e.prototype.convertFromPixel=function(r,i,n){return Nf(this,"convertFromPixel",r,i,n)},e.prototype.containPixel=
function(r,i){if(this._disposed){this.id;return}var n=this._model,a,o=eu(n,r);return T(o,function(s,l){l.indexOf("Models")>=0&&T(s,function(u){var f=u.
coordinateSystem;if(f&&f.containPoint)a=a||!!f.containPoint(i);else if(l==="seriesModels"){var c=this._chartsMap[u.__viewId];c&&c.containPoint&&(a=a||
c.containPoint(i,u))}},this)},this),!!a},e.prototype.getVisual=function(r,i){var n=this._model,a=eu(n,r,{defaultMainType:"series"}),o=a.seriesModel,s=o.
getData(),l=a.hasOwnProperty("dataIndexInside")?a.dataIndexInside:a.hasOwnProperty("dataIndex")?s.indexOfRawIndex(a.dataIndex):null;return l!=null?PS(
s,l,i):IS(s,i)},e.prototype.getViewOfComponentModel=function(r){return this._componentsMap[r.__viewId]},e.prototype.getViewOfSeriesModel=function(r){return this.
_chartsMap[r.__viewId]},e.prototype._initEvents=function(){var r=this;T(fR,function(n){var a=function(o){var s=r.getModel(),l=o.target,u,f=n==="global\
out";if(f?u={}:l&&ta(l,function(d){var m=ye(d);if(m&&m.dataIndex!=null){var g=m.dataModel||s.getSeriesByIndex(m.seriesIndex);return u=g&&g.getDataParams(
m.dataIndex,m.dataType,l)||{},!0}else if(m.eventData)return u=N({},m.eventData),!0},!0),u){var c=u.componentType,p=u.componentIndex;(c==="markLine"||c===
"markPoint"||c==="markArea")&&(c="series",p=u.seriesIndex);var h=c&&p!=null&&s.getComponent(c,p),v=h&&r[h.mainType==="series"?"_chartsMap":"_component\
sMap"][h.__viewId];u.event=o,u.type=n,r._$eventProcessor.eventInfo={targetEl:l,packedEvent:u,model:h,view:v},r.trigger(n,u)}};a.zrEventfulCallAtLast=!0,
r._zr.on(n,a,r)});var i=this._messageCenter;T(Qv,function(n,a){i.on(a,function(o){r.trigger(a,o)})}),NS(i,this,this._api)},e.prototype.isDisposed=function(){
return this._disposed},e.prototype.clear=function(){if(this._disposed){this.id;return}this.setOption({series:[]},!0)},e.prototype.dispose=function(){if(this.
_disposed){this.id;return}this._disposed=!0;var r=this.getDom();r&&Up(this.getDom(),id,"");var i=this,n=i._api,a=i._model;T(i._componentsViews,function(o){
o.dispose(a,n)}),T(i._chartsViews,function(o){o.dispose(a,n)}),i._zr.dispose(),i._dom=i._model=i._chartsMap=i._componentsMap=i._chartsViews=i._componentsViews=
i._scheduler=i._api=i._zr=i._throttledZrFlush=i._theme=i._coordSysMgr=i._messageCenter=null,delete Us[i.id]},e.prototype.resize=function(r){if(!this[qe]){
if(this._disposed){this.id;return}this._zr.resize(r);var i=this._model;if(this._loadingFX&&this._loadingFX.resize(),!!i){var n=i.resetOption("media"),
a=r&&r.silent;this[tt]&&(a==null&&(a=this[tt].silent),n=!0,this[tt]=null),this[qe]=!0,co(this);try{n&&na(this),ni.update.call(this,{type:"resize",animation:N(
{duration:0},r&&r.animation)})}catch(o){throw this[qe]=!1,o}this[qe]=!1,uo.call(this,a),fo.call(this,a)}}},e.prototype.showLoading=function(r,i){if(this.
_disposed){this.id;return}if(V(r)&&(i=r,r=""),r=r||"default",this.hideLoading(),!!ed[r]){var n=ed[r](this._api,i),a=this._zr;this._loadingFX=n,a.add(n)}},
e.prototype.hideLoading=function(){if(this._disposed){this.id;return}this._loadingFX&&this._zr.remove(this._loadingFX),this._loadingFX=null},e.prototype.
makeActionFromEvent=function(r){var i=N({},r);return i.type=jv[r.type],i},e.prototype.dispatchAction=function(r,i){if(this._disposed){this.id;return}if(V(
i)||(i={silent:!!i}),!!Bf[r.type]&&this._model){if(this[qe]){this._pendingActions.push(r);return}var n=i.silent;qv.call(this,r,n);var a=i.flush;a?this.
_zr.flush():a!==!1&&ne.browser.weChat&&this._throttledZrFlush(),uo.call(this,n),fo.call(this,n)}},e.prototype.updateLabelLayout=function(){Vt.trigger(
"series:layoutlabels",this._model,this._api,{updatedSeries:[]})},e.prototype.appendData=function(r){if(this._disposed){this.id;return}var i=r.seriesIndex,
n=this.getModel(),a=n.getSeriesByIndex(i);a.appendData(r),this._scheduler.unfinished=!0,this.getZr().wakeUp()},e.internalField=(function(){na=function(c){
HS(c._model);var p=c._scheduler;p.restorePipelines(c._zr,c._model),p.prepareStageTasks(),Xv(c,!0),Xv(c,!1),p.plan()},Xv=function(c,p){for(var h=c._model,
v=c._scheduler,d=p?c._componentsViews:c._chartsViews,m=p?c._componentsMap:c._chartsMap,g=c._zr,y=c._api,_=0;_<d.length;_++)d[_].__alive=!1;p?h.eachComponent(
function(b,C){b!=="series"&&x(C)}):h.eachSeries(x);function x(b){var C=b.__requireNewView;b.__requireNewView=!1;var A="_ec_"+b.id+"_"+b.type,w=!C&&m[A];
if(!w){var E=Tt(b.type),D=p?gt.getClass(E.main,E.sub):Ft.getClass(E.sub);w=new D,w.init(h,y),m[A]=w,d.push(w),g.add(w.group)}b.__viewId=w.__id=A,w.__alive=
!0,w.__model=b,w.group.__ecComponentInfo={mainType:b.mainType,index:b.componentIndex},!p&&v.prepareView(w,b,h,y)}for(var _=0;_<d.length;){var S=d[_];S.
__alive?_++:(!p&&S.renderTask.dispose(),g.remove(S.group),S.dispose(h,y),d.splice(_,1),m[S.__id]===S&&delete m[S.__id],S.__id=S.group.__ecComponentInfo=
null)}},If=function(c,p,h,v,d){var m=c._model;if(m.setUpdatePayload(h),!v){T([].concat(c._componentsViews).concat(c._chartsViews),x);return}var g=Ly(h,
v,d),y=h.excludeSeriesId,_;y!=null&&(_=H(),T(be(y),function(S){var b=It(S,null);b!=null&&_.set(b,!0)})),m&&m.eachComponent(g,function(S){var b=_&&_.get(
S.id)!=null;if(!b)if(Eh(h))if(S instanceof Pr)h.type===Oi&&!h.notBlur&&!S.get(["emphasis","disabled"])&&H_(S,h,c._api);else{var C=mu(S.mainType,S.componentIndex,
h.name,c._api),A=C.focusSelf,w=C.dispatchers;h.type===Oi&&A&&!h.notBlur&&pu(S.mainType,S.componentIndex,c._api),w&&T(w,function(E){h.type===Oi?Ln(E):Rn(
E)})}else gu(h)&&S instanceof Pr&&(W_(S,h,c._api),Ch(S),Jt(c))},c),m&&m.eachComponent(g,function(S){var b=_&&_.get(S.id)!=null;b||x(c[v==="series"?"_c\
hartsMap":"_componentsMap"][S.__viewId])},c);function x(S){S&&S.__alive&&S[p]&&S[p](S.__model,m,c._api,h)}},ni={prepareAndUpdate:function(c){na(this),
ni.update.call(this,c,c&&{optionChanged:c.newOption!=null})},update:function(c,p){var h=this._model,v=this._api,d=this._zr,m=this._coordSysMgr,g=this.
_scheduler;if(h){GS(h),h.setUpdatePayload(c),g.restoreData(h,c),g.performSeriesTasks(h),m.create(h,v),Vt.trigger("coordsys:aftercreate",h,v),g.performDataProcessorTasks(
h,c),Zv(this,h),m.update(h,v),i(h),g.performVisualTasks(h,c);var y=h.get("backgroundColor")||"transparent";d.setBackgroundColor(y);var _=h.get("darkMo\
de");_!=null&&_!=="auto"&&d.setDarkMode(_),Kv(this,h,v,c,p),Vt.trigger("afterupdate",h,v)}},updateTransform:function(c){var p=this,h=p._model,v=p._api;
if(h){h.setUpdatePayload(c);var d=[];h.eachComponent(function(g,y){if(g!==uu){var _=p.getViewOfComponentModel(y);if(_&&_.__alive)if(_.updateTransform){
var x=_.updateTransform(y,h,v,c);x&&x.update&&d.push(_)}else d.push(_)}});var m=H();h.eachSeries(function(g){var y=p._chartsMap[g.__viewId],_=g.pipelineContext;
if(y.updateTransform&&!_.progressiveRender){var x=y.updateTransform(g,h,v,c);x&&x.update&&m.set(g.uid,1)}else m.set(g.uid,1)}),p._scheduler.performVisualTasks(
h,c,{setDirty:!0,dirtyMap:m}),kf(p,h,v,c,{},m),Vt.trigger("afterupdate",h,v)}},updateView:function(c){var p=this._model;p&&(p.setUpdatePayload(c),Ft.markUpdateMethod(
c,"updateView"),i(p),this._scheduler.performVisualTasks(p,c,{setDirty:!0}),Kv(this,p,this._api,c,{}),Vt.trigger("afterupdate",p,this._api))},updateVisual:function(c){
var p=this,h=this._model;h&&(h.setUpdatePayload(c),h.eachSeries(function(v){v.getData().clearAllVisual()}),Ft.markUpdateMethod(c,"updateVisual"),i(h),
this._scheduler.performVisualTasks(h,c,{visualType:"visual",setDirty:!0}),h.eachComponent(function(v,d){if(v!=="series"){var m=p.getViewOfComponentModel(
d);m&&m.__alive&&m.updateVisual(d,h,p._api,c)}}),h.eachSeries(function(v){var d=p._chartsMap[v.__viewId];d.updateVisual(v,h,p._api,c)}),Vt.trigger("af\
terupdate",h,this._api))},updateLayout:function(c){ni.update.call(this,c)}};function r(c,p,h,v,d){if(c._disposed){c.id;return}for(var m=c._model,g=c._coordSysMgr.
getCoordinateSystems(),y,_=eu(m,h),x=0;x<g.length;x++){var S=g[x];if(S[p]&&(y=S[p](m,_,v,d))!=null)return y}}Nf=r,Zv=function(c,p){var h=c._chartsMap,
v=c._scheduler;p.eachSeries(function(d){v.updateStreamModes(d,h[d.__viewId])})},qv=function(c,p){var h=this,v=this.getModel(),d=c.type,m=c.escapeConnect,
g=Bf[d],y=(g.update||"update").split(":"),_=y.pop(),x=y[0]!=null&&Tt(y[0]);this[qe]=!0,co(this);var S=[c],b=!1;c.batch&&(b=!0,S=z(c.batch,function(L){
return L=$(N({},L),c),L.batch=null,L}));var C=[],A,w=[],E=g.nonRefinedEventType,D=gu(c),O=Eh(c);if(O&&bh(this._api),T(S,function(L){var F=g.action(L,v,
h._api);if(g.refineEvent?w.push(F):A=F,A=A||N({},L),A.type=E,C.push(A),O){var X=ts(c),Z=X.queryOptionMap,j=X.mainTypeSpecified,ie=j?Z.keys()[0]:"serie\
s";If(h,_,L,ie),Jt(h)}else D?(If(h,_,L,"series"),Jt(h)):x&&If(h,_,L,x.main,x.sub)}),_!=="none"&&!O&&!D&&!x)try{this[tt]?(na(this),ni.update.call(this,
c),this[tt]=null):ni[_].call(this,c)}catch(L){throw this[qe]=!1,L}if(b?A={type:E,escapeConnect:m,batch:C}:A=C[0],this[qe]=!1,!p){var M=void 0;if(g.refineEvent){
var I=g.refineEvent(w,c,v,this._api).eventContent;Ye(V(I)),M=$({type:g.refinedEventType},I),M.fromAction=c.type,M.fromActionPayload=c,M.escapeConnect=
!0}var R=this._messageCenter;R.trigger(A.type,A),M&&R.trigger(M.type,M)}},uo=function(c){for(var p=this._pendingActions;p.length;){var h=p.shift();qv.
call(this,h,c)}},fo=function(c){!c&&this.trigger("updated")},vT=function(c,p){c.on("rendered",function(h){p.trigger("rendered",h),c.animation.isFinished()&&
!p[tt]&&!p._scheduler.unfinished&&!p._pendingActions.length?p.trigger("finished"):c.refresh()})},dT=function(c,p){c.on("mouseover",function(h){var v=h.
target,d=ta(v,ps);d&&(G_(d,h,p._api),Jt(p))}).on("mouseout",function(h){var v=h.target,d=ta(v,ps);d&&(Y_(d,h,p._api),Jt(p))}).on("click",function(h){var v=h.
target,d=ta(v,function(y){return ye(y).dataIndex!=null},!0);if(d){var m=d.selected?"unselect":"select",g=ye(d);p._api.dispatchAction({type:m,dataType:g.
dataType,dataIndexInside:g.dataIndex,seriesIndex:g.seriesIndex,isFromClick:!0})}})};function i(c){c.clearColorPalette(),c.eachSeries(function(p){p.clearColorPalette()})}
function n(c){var p=[],h=[],v=!1;if(c.eachComponent(function(y,_){var x=_.get("zlevel")||0,S=_.get("z")||0,b=_.getZLevelKey();v=v||!!b,(y==="series"?h:
p).push({zlevel:x,z:S,idx:_.componentIndex,type:y,key:b})}),v){var d=p.concat(h),m,g;sn(d,function(y,_){return y.zlevel===_.zlevel?y.z-_.z:y.zlevel-_.
zlevel}),T(d,function(y){var _=c.getComponent(y.type,y.idx),x=y.zlevel,S=y.key;m!=null&&(x=Math.max(m,x)),S?(x===m&&S!==g&&x++,g=S):g&&(x===m&&x++,g=""),
m=x,_.setZLevel(x)})}}Kv=function(c,p,h,v,d){n(p),mT(c,p,h,v,d),T(c._chartsViews,function(m){m.__alive=!1}),kf(c,p,h,v,d),T(c._chartsViews,function(m){
m.__alive||m.remove(p,h)})},mT=function(c,p,h,v,d,m){T(m||c._componentsViews,function(g){var y=g.__model;u(y,g),g.render(y,p,h,v),l(y,g),f(y,g)})},kf=
function(c,p,h,v,d,m){var g=c._scheduler;d=N(d||{},{updatedSeries:p.getSeries()}),Vt.trigger("series:beforeupdate",p,h,d);var y=!1;p.eachSeries(function(_){
var x=c._chartsMap[_.__viewId];x.__alive=!0;var S=x.renderTask;g.updatePayload(S,v),u(_,x),m&&m.get(_.uid)&&S.dirty(),S.perform(g.getPerformArgs(S))&&
(y=!0),x.group.silent=!!_.get("silent"),s(_,x),Ch(_)}),g.unfinished=y||g.unfinished,Vt.trigger("series:layoutlabels",p,h,d),Vt.trigger("series:transit\
ion",p,h,d),p.eachSeries(function(_){var x=c._chartsMap[_.__viewId];l(_,x),f(_,x)}),o(c,p),Vt.trigger("series:afterupdate",p,h,d)},Jt=function(c){c[Yv]=
!0,c.getZr().wakeUp()},co=function(c){c[Pf]=(c[Pf]+1)%1e6},yT=function(c){c[Yv]&&(c.getZr().storage.traverse(function(p){Bn(p)||a(p)}),c[Yv]=!1)};function a(c){
for(var p=[],h=c.currentStates,v=0;v<h.length;v++){var d=h[v];d==="emphasis"||d==="blur"||d==="select"||p.push(d)}c.selected&&c.states.select&&p.push(
"select"),c.hoverState===ls&&c.states.emphasis?p.push("emphasis"):c.hoverState===ss&&c.states.blur&&p.push("blur"),c.useStates(p)}function o(c,p){var h=c.
_zr;if(h.painter.type==="canvas"){var v=h.storage,d=0;v.traverse(function(g){g.isGroup||d++});var m=d>Y(p.get("hoverLayerThreshold"),uf.hoverLayerThreshold)&&
!ne.node&&!ne.worker;(c._usingTHL||m)&&(p.eachSeries(function(g){if(!g.preventUsingHoverLayer){var y=c._chartsMap[g.__viewId];y.__alive&&y.eachRendered(
function(_){var x=_.states.emphasis;x&&x.hoverLayer!==Un&&(x.hoverLayer=m?Yh:Gh)})}}),c._usingTHL=m)}}function s(c,p){var h=c.get("blendMode")||null;p.
eachRendered(function(v){v.isGroup||(v.style.blend=h)})}function l(c,p){if(!c.preventAutoZ){var h=Li(c);p.eachRendered(function(v){return qh(v,h.z,h.zlevel),
!0})}}function u(c,p){p.eachRendered(function(h){if(!Bn(h)){var v=h.getTextContent(),d=h.getTextGuideLine();h.stateTransition&&(h.stateTransition=null),
v&&v.stateTransition&&(v.stateTransition=null),d&&d.stateTransition&&(d.stateTransition=null),h.hasState()?(h.prevStates=h.currentStates,h.clearStates()):
h.prevStates&&(h.prevStates=null)}})}function f(c,p){var h=c.getModel("stateAnimation"),v=c.isAnimationEnabled(),d=h.get("duration"),m=d>0?{duration:d,
delay:h.get("delay"),easing:h.get("easing")}:null;p.eachRendered(function(g){if(g.states&&g.states.emphasis){if(Bn(g))return;if(g instanceof oe&&K_(g),
g.__dirty){var y=g.prevStates;y&&g.useStates(y)}if(v){g.stateTransition=m;var _=g.getTextContent(),x=g.getTextGuideLine();_&&(_.stateTransition=m),x&&
(x.stateTransition=m)}g.__dirty&&a(g)}})}gT=function(c){return new((function(p){P(h,p);function h(){return p!==null&&p.apply(this,arguments)||this}return h.
prototype.getCoordinateSystems=function(){return c._coordSysMgr.getCoordinateSystems()},h.prototype.getComponentByElement=function(v){for(;v;){var d=v.
__ecComponentInfo;if(d!=null)return c._model.getComponent(d.mainType,d.index);v=v.parent}},h.prototype.enterEmphasis=function(v,d){Ln(v,d),Jt(c)},h.prototype.
leaveEmphasis=function(v,d){Rn(v,d),Jt(c)},h.prototype.enterBlur=function(v){F_(v),Jt(c)},h.prototype.leaveBlur=function(v){xh(v),Jt(c)},h.prototype.enterSelect=
function(v){Sh(v),Jt(c)},h.prototype.leaveSelect=function(v){Th(v),Jt(c)},h.prototype.getModel=function(){return c.getModel()},h.prototype.getViewOfComponentModel=
function(v){return c.getViewOfComponentModel(v)},h.prototype.getViewOfSeriesModel=function(v){return c.getViewOfSeriesModel(v)},h.prototype.getECUpdateCycleVersion=
function(){return c[Pf]},h.prototype.usingTHL=function(){return c._usingTHL},h})(cu))(c)},OT=function(c){function p(h,v){for(var d=0;d<h.length;d++){var m=h[d];
m[Wv]=v}}T(jv,function(h,v){c._messageCenter.on(v,function(d){if(_T[c.group]&&c[Wv]!==hT){if(d&&d.escapeConnect)return;var m=c.makeActionFromEvent(d),
g=[];T(Us,function(y){y!==c&&y.group===c.group&&g.push(y)}),p(g,hT),T(g,function(y){y[Wv]!==lR&&y.dispatchAction(m)}),p(g,uR)}})})}})(),e})(Qe),rd=LT.
prototype;rd.on=wT("on");rd.off=wT("off");rd.one=function(t,e,r){var i=this;function n(){for(var a=[],o=0;o<arguments.length;o++)a[o]=arguments[o];e&&
e.apply&&e.apply(this,a),i.off(t,n)}this.on.call(this,t,n,r)};var fR=["click","dblclick","mouseover","mouseout","mousemove","mousedown","mouseup","glo\
balout","contextmenu"];var Bf={},jv={},Qv={},$v=[],Jv=[],zf=[],RT={},ed={},Us={},_T={},cR=+new Date-0,R3=+new Date-0,id="_echarts_instance_";function pR(t,e,r){var i=!(r&&r.
ssr);if(i){var n=hR(t);if(n)return n}var a=new LT(t,e,r);return a.id="ec_"+cR++,Us[a.id]=a,i&&Up(t,id,a.id),OT(a),Vt.trigger("afterinit",a),a}function hR(t){return Us[Ry(t,id)]}function PT(t,e){RT[t]=e}function nd(t){re(Jv,t)<0&&Jv.push(t)}function ad(t,e){od($v,t,e,rR)}function IT(t){Ff("afterinit",t)}function NT(t){Ff("afte\
rupdate",t)}function Ff(t,e){Vt.on(t,e)}function ai(t,e,r){var i,n,a,o,s;W(e)&&(r=e,e=""),V(t)?(i=t.type,n=t.event,o=t.update,s=t.publishNonRefinedEvent,
r||(r=t.action),a=t.refineEvent):(i=t,n=e);function l(f){return f.toLowerCase()}n=l(n||i);var u=a?l(i):n;Bf[i]||(Ye(pT.test(i)&&pT.test(n)),a&&Ye(n!==
i),Bf[i]={actionType:i,refinedEventType:n,nonRefinedEventType:u,update:o,action:r,refineEvent:a},Qv[n]=1,a&&s&&(Qv[u]=1),jv[u]=i)}function kT(t,e){Ts.
register(t,e)}function BT(t,e){od(zf,t,e,ST,"layout",!0)}function Ui(t,e){od(zf,t,e,TT,"visual",!0)}var xT=[];function od(t,e,r,i,n,a){if((W(e)||V(e))&&(r=e,e=i),!(re(xT,r)>=0)){xT.push(r);var o=zv.wrapStageHandler(r,n);o.__prio=e,o.__raw=r,t.push(o)}}
function sd(t,e){ed[t]=e}function zT(t,e,r){var i=zS("registerMap");i&&i(t,e,r)}var UT=Zx;Ui(td,_S);Ui(Uf,xS);Ui(Uf,SS);Ui(td,LS);Ui(Uf,RS);Ui(bT,fT);nd(hf);ad(JL,Px);sd("default",Bv);ai({type:Oi,event:Oi,update:Oi},Ee);ai({type:us,
event:us,update:us},Ee);ai({type:fs,event:vu,update:fs,action:Ee,refineEvent:ld,publishNonRefinedEvent:!0});ai({type:hu,event:vu,update:hu,action:Ee,refineEvent:ld,
publishNonRefinedEvent:!0});ai({type:cs,event:vu,update:cs,action:Ee,refineEvent:ld,publishNonRefinedEvent:!0});function ld(t,e,r,i){return{eventContent:{
selected:X_(r),isFromClick:e.isFromClick||!1}}}PT("default",{});PT("dark",DS);function Fs(t){return t==null?0:t.length||1}function FT(t){return t}var dR=(function(){function t(e,r,i,n,a,o){this._old=e,this._new=r,this._oldKeyGetter=
i||FT,this._newKeyGetter=n||FT,this.context=a,this._diffModeMultiple=o==="multiple"}return t.prototype.add=function(e){return this._add=e,this},t.prototype.
update=function(e){return this._update=e,this},t.prototype.updateManyToOne=function(e){return this._updateManyToOne=e,this},t.prototype.updateOneToMany=
function(e){return this._updateOneToMany=e,this},t.prototype.updateManyToMany=function(e){return this._updateManyToMany=e,this},t.prototype.remove=function(e){
return this._remove=e,this},t.prototype.execute=function(){this[this._diffModeMultiple?"_executeMultiple":"_executeOneToOne"]()},t.prototype._executeOneToOne=
function(){var e=this._old,r=this._new,i={},n=new Array(e.length),a=new Array(r.length);this._initIndexMap(e,null,n,"_oldKeyGetter"),this._initIndexMap(
r,i,a,"_newKeyGetter");for(var o=0;o<e.length;o++){var s=n[o],l=i[s],u=Fs(l);if(u>1){var f=l.shift();l.length===1&&(i[s]=l[0]),this._update&&this._update(
f,o)}else u===1?(i[s]=null,this._update&&this._update(l,o)):this._remove&&this._remove(o)}this._performRestAdd(a,i)},t.prototype._executeMultiple=function(){
var e=this._old,r=this._new,i={},n={},a=[],o=[];this._initIndexMap(e,i,a,"_oldKeyGetter"),this._initIndexMap(r,n,o,"_newKeyGetter");for(var s=0;s<a.length;s++){
var l=a[s],u=i[l],f=n[l],c=Fs(u),p=Fs(f);if(c>1&&p===1)this._updateManyToOne&&this._updateManyToOne(f,u),n[l]=null;else if(c===1&&p>1)this._updateOneToMany&&
this._updateOneToMany(f,u),n[l]=null;else if(c===1&&p===1)this._update&&this._update(f,u),n[l]=null;else if(c>1&&p>1)this._updateManyToMany&&this._updateManyToMany(
f,u),n[l]=null;else if(c>1)for(var h=0;h<c;h++)this._remove&&this._remove(u[h]);else this._remove&&this._remove(u)}this._performRestAdd(o,n)},t.prototype.
_performRestAdd=function(e,r){for(var i=0;i<e.length;i++){var n=e[i],a=r[n],o=Fs(a);if(o>1)for(var s=0;s<o;s++)this._add&&this._add(a[s]);else o===1&&
this._add&&this._add(a);r[n]=null}},t.prototype._initIndexMap=function(e,r,i,n){for(var a=this._diffModeMultiple,o=0;o<e.length;o++){var s="_ec_"+this[n](
e[o],o);if(a||(i[o]=s),!!r){var l=r[s],u=Fs(l);u===0?(r[s]=o,a&&i.push(s)):u===1?r[s]=[l,o]:l.push(o)}}},t})(),Vf=dR;var mR=(function(){function t(e,r){this._encode=e,this._schema=r}return t.prototype.get=function(){return{fullDimensions:this._getFullDimensionNames(),
encode:this._encode}},t.prototype._getFullDimensionNames=function(){return this._cachedDimNames||(this._cachedDimNames=this._schema?this._schema.makeOutputDimensionNames():
[]),this._cachedDimNames},t})();function VT(t,e){var r={},i=r.encode={},n=H(),a=[],o=[],s={};T(t.dimensions,function(p){var h=t.getDimensionInfo(p),v=h.
coordDim;if(v){var d=h.coordDimIndex;ud(i,v)[d]=p,h.isExtraCoord||(n.set(v,1),gR(h.type)&&(a[0]=p),ud(s,v)[d]=t.getDimensionIndex(h.name)),h.defaultTooltip&&
o.push(p)}fu.each(function(m,g){var y=ud(i,g),_=h.otherDims[g];_!=null&&_!==!1&&(y[_]=h.name)})});var l=[],u={};n.each(function(p,h){var v=i[h];u[h]=v[0],
l=l.concat(v)}),r.dataDimsOnCoord=l,r.dataDimIndicesOnCoord=z(l,function(p){return t.getDimensionInfo(p).storeDimIndex}),r.encodeFirstDimNotExtra=u;var f=i.
label;f&&f.length&&(a=f.slice());var c=i.tooltip;return c&&c.length?o=c.slice():o.length||(o=a.slice()),i.defaultedLabel=a,i.defaultedTooltip=o,r.userOutput=
new mR(s,e),r}function ud(t,e){return t.hasOwnProperty(e)||(t[e]=[]),t[e]}function HT(t){return t==="category"?"ordinal":t==="time"?"time":"float"}function gR(t){
return!(t==="ordinal"||t==="time")}var yR=(function(){function t(e){this.otherDims={},e!=null&&N(this,e)}return t})(),po=yR;var _R=K(),xR={float:"f",int:"i",ordinal:"o",number:"n",time:"t"},fd=(function(){function t(e){this.dimensions=e.dimensions,this._dimOmitted=e.dimensionOmitted,
this.source=e.source,this._fullDimCount=e.fullDimensionCount,this._updateDimOmitted(e.dimensionOmitted)}return t.prototype.isDimensionOmitted=function(){
return this._dimOmitted},t.prototype._updateDimOmitted=function(e){this._dimOmitted=e,e&&(this._dimNameMap||(this._dimNameMap=cd(this.source)))},t.prototype.
getSourceDimensionIndex=function(e){return Y(this._dimNameMap.get(e),-1)},t.prototype.getSourceDimension=function(e){var r=this.source.dimensionsDefine;
if(r)return r[e]},t.prototype.makeStoreSchema=function(){for(var e=this._fullDimCount,r=df(this.source),i=!pd(e),n="",a=[],o=0,s=0;o<e;o++){var l=void 0,
u=void 0,f=void 0,c=this.dimensions[s];if(c&&c.storeDimIndex===o)l=r?c.name:null,u=c.type,f=c.ordinalMeta,s++;else{var p=this.getSourceDimension(o);p&&
(l=r?p.name:null,u=p.type)}a.push({property:l,type:u,ordinalMeta:f}),r&&l!=null&&(!c||!c.isCalculationCoord)&&(n+=i?l.replace(/\`/g,"`1").replace(/\$/g,
"`2"):l),n+="$",n+=xR[u]||"f",f&&(n+=f.uid),n+="$"}var h=this.source,v=[h.seriesLayoutBy,h.startIndex,n].join("$$");return{dimensions:a,hash:v}},t.prototype.
makeOutputDimensionNames=function(){for(var e=[],r=0,i=0;r<this._fullDimCount;r++){var n=void 0,a=this.dimensions[i];if(a&&a.storeDimIndex===r)a.isCalculationCoord||
(n=a.name),i++;else{var o=this.getSourceDimension(r);o&&(n=o.name)}e.push(n)}return e},t.prototype.appendCalculationDimension=function(e){this.dimensions.
push(e),e.isCalculationCoord=!0,this._fullDimCount++,this._updateDimOmitted(!0)},t})();function Hf(t){return t instanceof fd}function Vs(t){for(var e=H(),r=0;r<(t||[]).length;r++){var i=t[r],n=V(i)?i.name:i;n!=null&&e.get(n)==null&&e.set(
n,r)}return e}function cd(t){var e=_R(t);return e.dimNameMap||(e.dimNameMap=Vs(t.dimensionsDefine))}function pd(t){return t>30}var Hs=V,Fi=z,SR=typeof Int32Array>"u"?Array:Int32Array,TR="e\0\0",GT=-1,bR=["hasItemOption","_nameList","_idList","_invertedIndicesMap","_dimSummary",
"userOutput","_rawData","_dimValueGetter","_nameDimIdx","_idDimIdx","_nameRepeatCount"],CR=["_approximateExtent"],YT,Gf,Gs,Ys,hd,Ws,vd,wR=(function(){
function t(e,r){this.type="list",this._dimOmitted=!1,this._nameList=[],this._idList=[],this._visual={},this._layout={},this._itemVisuals=[],this._itemLayouts=
[],this._graphicEls=[],this._approximateExtent={},this._calculationInfo={},this.hasItemOption=!1,this.TRANSFERABLE_METHODS=["cloneShallow","downSample",
"minmaxDownSample","lttbDownSample","map"],this.CHANGABLE_METHODS=["filterSelf","selectRange"],this.DOWNSAMPLE_METHODS=["downSample","minmaxDownSample",
"lttbDownSample"];var i,n=!1;Hf(e)?(i=e.dimensions,this._dimOmitted=e.isDimensionOmitted(),this._schema=e):(n=!0,i=e),i=i||["x","y"];for(var a={},o=[],
s={},l=!1,u={},f=0;f<i.length;f++){var c=i[f],p=U(c)?new po({name:c}):c instanceof po?c:new po(c),h=p.name;p.type=p.type||"float",p.coordDim||(p.coordDim=
h,p.coordDimIndex=0);var v=p.otherDims=p.otherDims||{};o.push(h),a[h]=p,u[h]!=null&&(l=!0),p.createInvertedIndices&&(s[h]=[]),n&&(p.storeDimIndex=f),v.
itemName===0&&(this._nameDimIdx=p.storeDimIndex),v.itemId===0&&(this._idDimIdx=p.storeDimIndex)}if(this.dimensions=o,this._dimInfos=a,this._initGetDimensionInfo(
l),this.hostModel=r,this._invertedIndicesMap=s,this._dimOmitted){var d=this._dimIdxToName=H();T(o,function(m){d.set(a[m].storeDimIndex,m)})}}return t.
prototype.getDimension=function(e){var r=this._recognizeDimIndex(e);if(r==null)return e;if(r=e,!this._dimOmitted)return this.dimensions[r];var i=this.
_dimIdxToName.get(r);if(i!=null)return i;var n=this._schema.getSourceDimension(r);if(n)return n.name},t.prototype.getDimensionIndex=function(e){var r=this.
_recognizeDimIndex(e);if(r!=null)return r;if(e==null)return-1;var i=this._getDimInfo(e);return i?i.storeDimIndex:this._dimOmitted?this._schema.getSourceDimensionIndex(
e):-1},t.prototype._recognizeDimIndex=function(e){if(he(e)||e!=null&&!isNaN(e)&&!this._getDimInfo(e)&&(!this._dimOmitted||this._schema.getSourceDimensionIndex(
e)<0))return+e},t.prototype._getStoreDimIndex=function(e){var r=this.getDimensionIndex(e);return r},t.prototype.getDimensionInfo=function(e){return this.
_getDimInfo(this.getDimension(e))},t.prototype._initGetDimensionInfo=function(e){var r=this._dimInfos;this._getDimInfo=e?function(i){return r.hasOwnProperty(
i)?r[i]:void 0}:function(i){return r[i]}},t.prototype.getDimensionsOnCoord=function(){return this._dimSummary.dataDimsOnCoord.slice()},t.prototype.mapDimension=
function(e,r){var i=this._dimSummary;if(r==null)return i.encodeFirstDimNotExtra[e];var n=i.encode[e];return n?n[r]:null},t.prototype.mapDimensionsAll=
function(e){var r=this._dimSummary,i=r.encode[e];return(i||[]).slice()},t.prototype.getStore=function(){return this._store},t.prototype.initData=function(e,r,i){
var n=this,a;if(e instanceof Os&&(a=e),!a){var o=this.dimensions,s=ro(e)||Ne(e)?new gf(e,o.length):e;a=new Os;var l=Fi(o,function(u){return{type:n._dimInfos[u].
type,property:u}});a.initData(s,l,i)}this._store=a,this._nameList=(r||[]).slice(),this._idList=[],this._nameRepeatCount={},this._doInit(0,a.count()),this.
_dimSummary=VT(this,this._schema),this.userOutput=this._dimSummary.userOutput},t.prototype.appendData=function(e){var r=this._store.appendData(e);this.
_doInit(r[0],r[1])},t.prototype.appendValues=function(e,r){var i=this._store.appendValues(e,r&&r.length),n=i.start,a=i.end,o=this._shouldMakeIdFromName();
if(this._updateOrdinalMeta(),r)for(var s=n;s<a;s++){var l=s-n;this._nameList[s]=r[l],o&&vd(this,s)}},t.prototype._updateOrdinalMeta=function(){for(var e=this.
_store,r=this.dimensions,i=0;i<r.length;i++){var n=this._dimInfos[r[i]];n.ordinalMeta&&e.collectOrdinalMeta(n.storeDimIndex,n.ordinalMeta)}},t.prototype.
_shouldMakeIdFromName=function(){var e=this._store.getProvider();return this._idDimIdx==null&&e.getSource().sourceFormat!==Bt&&!e.fillStorage},t.prototype.
_doInit=function(e,r){if(!(e>=r)){var i=this._store,n=i.getProvider();this._updateOrdinalMeta();var a=this._nameList,o=this._idList,s=n.getSource().sourceFormat,
l=s===Je;if(l&&!n.pure)for(var u=[],f=e;f<r;f++){var c=n.getItem(f,u);if(!this.hasItemOption&&Ey(c)&&(this.hasItemOption=!0),c){var p=c.name;a[f]==null&&
p!=null&&(a[f]=It(p,null));var h=c.id;o[f]==null&&h!=null&&(o[f]=It(h,null))}}if(this._shouldMakeIdFromName())for(var f=e;f<r;f++)vd(this,f);YT(this)}},
t.prototype.getApproximateExtent=function(e,r){return this._approximateExtent[e]||this._store.getDataExtent(this._getStoreDimIndex(e),r)},t.prototype.
setApproximateExtent=function(e,r){r=this.getDimension(r),this._approximateExtent[r]=e.slice()},t.prototype.getCalculationInfo=function(e){return this.
_calculationInfo[e]},t.prototype.setCalculationInfo=function(e,r){Hs(e)?N(this._calculationInfo,e):this._calculationInfo[e]=r},t.prototype.getName=function(e){
var r=this.getRawIndex(e),i=this._nameList[r];return i==null&&this._nameDimIdx!=null&&(i=Gs(this,this._nameDimIdx,r)),i==null&&(i=""),i},t.prototype._getCategory=
function(e,r){var i=this._store.get(e,r),n=this._store.getOrdinalMeta(e);return n?n.categories[i]:i},t.prototype.getId=function(e){return Gf(this,this.
getRawIndex(e))},t.prototype.count=function(){return this._store.count()},t.prototype.get=function(e,r){var i=this._store,n=this._dimInfos[e];if(n)return i.
get(n.storeDimIndex,r)},t.prototype.getByRawIndex=function(e,r){var i=this._store,n=this._dimInfos[e];if(n)return i.getByRawIndex(n.storeDimIndex,r)},
t.prototype.getIndices=function(){return this._store.getIndices()},t.prototype.getDataExtent=function(e){return this._store.getDataExtent(this._getStoreDimIndex(
e),null)},t.prototype.getSum=function(e){return this._store.getSum(this._getStoreDimIndex(e))},t.prototype.getMedian=function(e){return this._store.getMedian(
this._getStoreDimIndex(e))},t.prototype.getValues=function(e,r){var i=this,n=this._store;return k(e)?n.getValues(Fi(e,function(a){return i._getStoreDimIndex(
a)}),r):n.getValues(e)},t.prototype.hasValue=function(e){for(var r=this._dimSummary.dataDimIndicesOnCoord,i=0,n=r.length;i<n;i++)if(isNaN(this._store.
get(r[i],e)))return!1;return!0},t.prototype.indexOfName=function(e){for(var r=0,i=this._store.count();r<i;r++)if(this.getName(r)===e)return r;return-1},
t.prototype.getRawIndex=function(e){return this._store.getRawIndex(e)},t.prototype.indexOfRawIndex=function(e){return this._store.indexOfRawIndex(e)},
t.prototype.rawIndexOf=function(e,r){var i=e&&this._invertedIndicesMap[e],n=i&&i[r];return n==null||isNaN(n)?GT:n},t.prototype.each=function(e,r,i){"u\
se strict";W(e)&&(i=r,r=e,e=[]);var n=i||this,a=Fi(Ys(e),this._getStoreDimIndex,this);this._store.each(a,n?Q(r,n):r)},t.prototype.filterSelf=function(e,r,i){
"use strict";W(e)&&(i=r,r=e,e=[]);var n=i||this,a=Fi(Ys(e),this._getStoreDimIndex,this);return this._store=this._store.filter(a,n?Q(r,n):r),this},t.prototype.
selectRange=function(e){"use strict";var r=this,i={},n=ae(e),a=[];return T(n,function(o){var s=r._getStoreDimIndex(o);i[s]=e[o],a.push(s)}),this._store=
this._store.selectRange(i),this},t.prototype.mapArray=function(e,r,i){"use strict";W(e)&&(i=r,r=e,e=[]),i=i||this;var n=[];return this.each(e,function(){
n.push(r&&r.apply(this,arguments))},i),n},t.prototype.map=function(e,r,i,n){"use strict";var a=i||n||this,o=Fi(Ys(e),this._getStoreDimIndex,this),s=Ws(
this);return s._store=this._store.map(o,a?Q(r,a):r),s},t.prototype.modify=function(e,r,i,n){var a=this,o=i||n||this,s=Fi(Ys(e),this._getStoreDimIndex,
this);this._store.modify(s,o?Q(r,o):r)},t.prototype.downSample=function(e,r,i,n){var a=Ws(this);return a._store=this._store.downSample(this._getStoreDimIndex(
e),r,i,n),a},t.prototype.minmaxDownSample=function(e,r){var i=Ws(this);return i._store=this._store.minmaxDownSample(this._getStoreDimIndex(e),r),i},t.
prototype.lttbDownSample=function(e,r){var i=Ws(this);return i._store=this._store.lttbDownSample(this._getStoreDimIndex(e),r),i},t.prototype.getRawDataItem=
function(e){return this._store.getRawDataItem(e)},t.prototype.getItemModel=function(e){var r=this.hostModel,i=this.getRawDataItem(e);return new Oe(i,r,
r&&r.ecModel)},t.prototype.diff=function(e){var r=this;return new Vf(e?e.getStore().getIndices():[],this.getStore().getIndices(),function(i){return Gf(
e,i)},function(i){return Gf(r,i)})},t.prototype.getVisual=function(e){var r=this._visual;return r&&r[e]},t.prototype.setVisual=function(e,r){this._visual=
this._visual||{},Hs(e)?N(this._visual,e):this._visual[e]=r},t.prototype.getItemVisual=function(e,r){var i=this._itemVisuals[e],n=i&&i[r];return n??this.
getVisual(r)},t.prototype.hasItemVisual=function(){return this._itemVisuals.length>0},t.prototype.ensureUniqueItemVisual=function(e,r){var i=this._itemVisuals,
n=i[e];n||(n=i[e]={});var a=n[r];return a==null&&(a=this.getVisual(r),k(a)?a=a.slice():Hs(a)&&(a=N({},a)),n[r]=a),a},t.prototype.setItemVisual=function(e,r,i){
var n=this._itemVisuals[e]||{};this._itemVisuals[e]=n,Hs(r)?N(n,r):n[r]=i},t.prototype.clearAllVisual=function(){this._visual={},this._itemVisuals=[]},
t.prototype.setLayout=function(e,r){Hs(e)?N(this._layout,e):this._layout[e]=r},t.prototype.getLayout=function(e){return this._layout[e]},t.prototype.getItemLayout=
function(e){return this._itemLayouts[e]},t.prototype.setItemLayout=function(e,r,i){this._itemLayouts[e]=i?N(this._itemLayouts[e]||{},r):r},t.prototype.
clearItemLayouts=function(){this._itemLayouts.length=0},t.prototype.setItemGraphicEl=function(e,r){var i=this.hostModel&&this.hostModel.seriesIndex;D_(
i,this.dataType,e,r),this._graphicEls[e]=r},t.prototype.getItemGraphicEl=function(e){return this._graphicEls[e]},t.prototype.eachItemGraphicEl=function(e,r){
T(this._graphicEls,function(i,n){i&&e&&e.call(r,i,n)})},t.prototype.cloneShallow=function(e){return e||(e=new t(this._schema?this._schema:Fi(this.dimensions,
this._getDimInfo,this),this.hostModel)),hd(e,this),e._store=this._store,e},t.prototype.wrapMethod=function(e,r){var i=this[e];W(i)&&(this.__wrappedMethods=
this.__wrappedMethods||[],this.__wrappedMethods.push(e),this[e]=function(){var n=i.apply(this,arguments);return r.apply(this,[n].concat(gl(arguments)))})},
t.internalField=(function(){YT=function(e){var r=e._invertedIndicesMap;T(r,function(i,n){var a=e._dimInfos[n],o=a.ordinalMeta,s=e._store;if(o){i=r[n]=
new SR(o.categories.length);for(var l=0;l<i.length;l++)i[l]=GT;for(var l=0;l<s.count();l++)i[s.get(a.storeDimIndex,l)]=l}})},Gs=function(e,r,i){return It(
e._getCategory(r,i),null)},Gf=function(e,r){var i=e._idList[r];return i==null&&e._idDimIdx!=null&&(i=Gs(e,e._idDimIdx,r)),i==null&&(i=TR+r),i},Ys=function(e){
return k(e)||(e=e!=null?[e]:[]),e},Ws=function(e){var r=new t(e._schema?e._schema:Fi(e.dimensions,e._getDimInfo,e),e.hostModel);return hd(r,e),r},hd=function(e,r){
T(bR.concat(r.__wrappedMethods||[]),function(i){r.hasOwnProperty(i)&&(e[i]=r[i])}),e.__wrappedMethods=r.__wrappedMethods,T(CR,function(i){e[i]=te(r[i])}),
e._calculationInfo=N({},r._calculationInfo)},vd=function(e,r){var i=e._nameList,n=e._idList,a=e._nameDimIdx,o=e._idDimIdx,s=i[r],l=n[r];if(s==null&&a!=
null&&(i[r]=s=Gs(e,a,r)),l==null&&o!=null&&(n[r]=l=Gs(e,o,r)),l==null&&s!=null){var u=e._nameRepeatCount,f=u[s]=(u[s]||0)+1;l=s,f>1&&(l+="__ec__"+f),n[r]=
l}}})(),t})(),WT=wR;function dd(t,e){ro(t)||(t=io(t)),e=e||{};var r=e.coordDimensions||[],i=e.dimensionsDefine||t.dimensionsDefine||[],n=H(),a=[],o=ER(t,r,i,e.dimensionsCount),
s=e.canOmitUnusedDimensions&&pd(o),l=i===t.dimensionsDefine,u=l?cd(t):Vs(i),f=e.encodeDefine;!f&&e.encodeDefaulter&&(f=e.encodeDefaulter(t,o));for(var c=H(
f),p=new Mv(o),h=0;h<p.length;h++)p[h]=-1;function v(w){var E=p[w];if(E<0){var D=i[w],O=V(D)?D:{name:D},M=new po,I=O.name;I!=null&&u.get(I)!=null&&(M.
name=M.displayName=I),O.type!=null&&(M.type=O.type),O.displayName!=null&&(M.displayName=O.displayName);var R=a.length;return p[w]=R,M.storeDimIndex=w,
a.push(M),M}return a[E]}if(!s)for(var h=0;h<o;h++)v(h);c.each(function(w,E){var D=be(w).slice();if(D.length===1&&!U(D[0])&&D[0]<0){c.set(E,!1);return}
var O=c.set(E,[]);T(D,function(M,I){var R=U(M)?u.get(M):M;R!=null&&R<o&&(O[I]=R,m(v(R),E,I))})});var d=0;T(r,function(w){var E,D,O,M;if(U(w))E=w,M={};else{
M=w,E=M.name;var I=M.ordinalMeta;M.ordinalMeta=null,M=N({},M),M.ordinalMeta=I,D=M.dimsDef,O=M.otherDims,M.name=M.coordDim=M.coordDimIndex=M.dimsDef=M.
otherDims=null}var R=c.get(E);if(R!==!1){if(R=be(R),!R.length)for(var L=0;L<(D&&D.length||1);L++){for(;d<o&&v(d).coordDim!=null;)d++;d<o&&R.push(d++)}
T(R,function(F,X){var Z=v(F);if(l&&M.type!=null&&(Z.type=M.type),m($(Z,M),E,X),Z.name==null&&D){var j=D[X];!V(j)&&(j={name:j}),Z.name=Z.displayName=j.
name,Z.defaultTooltip=j.defaultTooltip}O&&$(Z.otherDims,O)})}});function m(w,E,D){fu.get(E)!=null?w.otherDims[E]=D:(w.coordDim=E,w.coordDimIndex=D,n.set(
E,!0))}var g=e.generateCoord,y=e.generateCoordCount,_=y!=null;y=g?y||1:0;var x=g||"value";function S(w){w.name==null&&(w.name=w.coordDim)}if(s)T(a,function(w){
S(w)}),a.sort(function(w,E){return w.storeDimIndex-E.storeDimIndex});else for(var b=0;b<o;b++){var C=v(b),A=C.coordDim;A==null&&(C.coordDim=AR(x,n,_),
C.coordDimIndex=0,(!g||y<=0)&&(C.isExtraCoord=!0),y--),S(C),C.type==null&&(ff(t,b)===mt.Must||C.isExtraCoord&&(C.otherDims.itemName!=null||C.otherDims.
seriesName!=null))&&(C.type="ordinal")}return Ba(a,function(w){return w.name},function(w,E){E>0&&(w.name=w.name+(E-1))}),new fd({source:t,dimensions:a,
fullDimensionCount:o,dimensionOmitted:s})}function ER(t,e,r,i){var n=Math.max(t.dimensionsDetectedCount||1,e.length,r.length,i||0);return T(e,function(a){
var o;V(a)&&(o=a.dimsDef)&&(n=Math.max(n,o.length))}),n}function AR(t,e,r){if(r||e.hasKey(t)){for(var i=0;e.hasKey(t+i);)i++;t+=i}return e.set(t,!0),t}var DR=(function(){function t(e){this.coordSysDims=[],this.axisMap=H(),this.categoryAxisMap=H(),this.coordSysName=e}return t})();function XT(t){var e=t.get("coordinateSystem"),r=new DR(e),i=MR[e];if(i)return i(t,r,r.axisMap,r.categoryAxisMap),r}var MR={cartesian2d:function(t,e,r,i){
var n=t.getReferringComponents("xAxis",Ue).models[0],a=t.getReferringComponents("yAxis",Ue).models[0];e.coordSysDims=["x","y"],r.set("x",n),r.set("y",
a),ho(n)&&(i.set("x",n),e.firstCategoryDimIndex=0),ho(a)&&(i.set("y",a),e.firstCategoryDimIndex==null&&(e.firstCategoryDimIndex=1))},singleAxis:function(t,e,r,i){
var n=t.getReferringComponents("singleAxis",Ue).models[0];e.coordSysDims=["single"],r.set("single",n),ho(n)&&(i.set("single",n),e.firstCategoryDimIndex=
0)},polar:function(t,e,r,i){var n=t.getReferringComponents("polar",Ue).models[0],a=n.findAxisModel("radiusAxis"),o=n.findAxisModel("angleAxis");e.coordSysDims=
["radius","angle"],r.set("radius",a),r.set("angle",o),ho(a)&&(i.set("radius",a),e.firstCategoryDimIndex=0),ho(o)&&(i.set("angle",o),e.firstCategoryDimIndex==
null&&(e.firstCategoryDimIndex=1))},geo:function(t,e,r,i){e.coordSysDims=["lng","lat"]},parallel:function(t,e,r,i){var n=t.ecModel,a=n.getComponent("p\
arallel",t.get("parallelIndex")),o=e.coordSysDims=a.dimensions.slice();T(a.parallelAxisIndex,function(s,l){var u=n.getComponent("parallelAxis",s),f=o[l];
r.set(f,u),ho(u)&&(i.set(f,u),e.firstCategoryDimIndex==null&&(e.firstCategoryDimIndex=l))})},matrix:function(t,e,r,i){var n=t.getReferringComponents("\
matrix",Ue).models[0];e.coordSysDims=["x","y"];var a=n.getDimensionModel("x"),o=n.getDimensionModel("y");r.set("x",a),r.set("y",o),i.set("x",a),i.set(
"y",o)}};function ho(t){return t.get("type")==="category"}function ZT(t,e,r){r=r||{};var i=r.byIndex,n=r.stackedCoordDimension,a,o,s;OR(e)?a=e:(o=e.schema,a=o.dimensions,s=e.store);var l=!!(t&&t.get("stack")),
u,f,c,p,h=!0;function v(x){return x.type!=="ordinal"&&x.type!=="time"}if(T(a,function(x,S){U(x)&&(a[S]=x={name:x}),v(x)||(h=!1)}),T(a,function(x,S){l&&
!x.isExtraCoord&&(!i&&!u&&x.ordinalMeta&&(u=x),!f&&v(x)&&(!h||x.coordDim!=="x"&&x.coordDim!=="angle")&&(!n||n===x.coordDim)&&(f=x))}),f&&!i&&!u&&(i=!0),
f){c="__\0ecstackresult_"+t.id,p="__\0ecstackedover_"+t.id,u&&(u.createInvertedIndices=!0);var d=f.coordDim,m=f.type,g=0;T(a,function(x){x.coordDim===
d&&g++});var y={name:c,coordDim:d,coordDimIndex:g,type:m,isExtraCoord:!0,isCalculationCoord:!0,storeDimIndex:a.length},_={name:p,coordDim:p,coordDimIndex:g+
1,type:m,isExtraCoord:!0,isCalculationCoord:!0,storeDimIndex:a.length+1};o?(s&&(y.storeDimIndex=s.ensureCalculationDimension(p,m),_.storeDimIndex=s.ensureCalculationDimension(
c,m)),o.appendCalculationDimension(y),o.appendCalculationDimension(_)):(a.push(y),a.push(_))}return{stackedDimension:f&&f.name,stackedByDimension:u&&u.
name,isStackedByIndex:i,stackedOverDimension:p,stackResultDimension:c}}function OR(t){return!Hf(t.schema)}function aa(t,e){return!!e&&e===t.getCalculationInfo(
"stackedDimension")}function qT(t,e){return aa(t,e)?t.getCalculationInfo("stackResultDimension"):e}function LR(t,e){var r=t.get("coordinateSystem"),i=Ts.get(r),n;return e&&e.coordSysDims&&(n=z(e.coordSysDims,function(a){var o={name:a},s=e.axisMap.get(
a);if(s){var l=s.get("type");o.type=HT(l)}return o})),n||(n=i&&(i.getDimensionsInfo?i.getDimensionsInfo():i.dimensions.slice())||["x","y"]),n}function RR(t,e,r){
var i,n;return r&&T(t,function(a,o){var s=a.coordDim,l=r.categoryAxisMap.get(s);l&&(i==null&&(i=o),a.ordinalMeta=l.getOrdinalMeta(),e&&(a.createInvertedIndices=
!0)),a.otherDims.itemName!=null&&(n=!0)}),!n&&i!=null&&(t[i].otherDims.itemName=0),i}function PR(t,e,r){r=r||{};var i=e.getSourceManager(),n,a=!1;t?(a=
!0,n=io(t)):(n=i.getSource(),a=n.sourceFormat===Je);var o=XT(e),s=LR(e,o),l=r.useEncodeDefaulter,u=W(l)?l:l?Pe(dx,s,e):null,f={coordDimensions:s,generateCoord:r.
generateCoord,encodeDefine:e.getEncode(),encodeDefaulter:u,canOmitUnusedDimensions:!a},c=dd(n,f),p=RR(c.dimensions,r.createInvertedIndices,o),h=a?null:
i.getSharedDataStore(c),v=ZT(e,{schema:c,store:h}),d=new WT(c,e);d.setCalculationInfo(v);var m=p!=null&&IR(n)?function(g,y,_,x){return x===p?_:this.defaultDimValueGetter(
g,y,_,x)}:null;return d.hasItemOption=!1,d.initData(a?n:h,null,m),d}function IR(t){if(t.sourceFormat===Je){var e=NR(t.data||[]);return!k(Zr(e))}}function NR(t){
for(var e=0;e<t.length&&t[e]==null;)e++;return t[e]}var Yf=PR;var KT=(function(){function t(){}return t.prototype.isBlank=function(){return this._isBlank},t.prototype.setBlank=function(e){this._isBlank=e},t})();wi(
KT);var _t=KT;var kR=0,BR=(function(){function t(e){this.categories=e.categories||[],this._needCollect=e.needCollect,this._deduplication=e.deduplication,this.uid=++kR,
this._onCollect=e.onCollect}return t.createByAxisModel=function(e){var r=e.option,i=r.data,n=i&&z(i,zR);return new t({categories:n,needCollect:!n,deduplication:r.
dedplication!==!1})},t.prototype.getOrdinal=function(e){return this._getOrCreateMap().get(e)},t.prototype.parseAndCollect=function(e){var r,i=this._needCollect;
if(!U(e)&&!i)return e;if(i&&!this._deduplication)return r=this.categories.length,this.categories[r]=e,this._onCollect&&this._onCollect(e,r),r;var n=this.
_getOrCreateMap();return r=n.get(e),r==null&&(i?(r=this.categories.length,this.categories[r]=e,n.set(e,r),this._onCollect&&this._onCollect(e,r)):r=NaN),
r},t.prototype._getOrCreateMap=function(){return this._map||(this._map=H(this.categories))},t})();function zR(t){return V(t)&&t.value!=null?t.value:t+
""}var Xs=BR;var At=0,vo=1,UR={needTransform:1,normalize:1,scale:1,transformIn:1,transformOut:1,contain:1,getExtent:1,getExtentUnsafe:1,setExtent:1,setExtent2:1,getFilter:1,
sanitize:1,getDefaultStartValue:1,freeze:1},QT=ae(UR),mo=2,$T=3;function go(t,e,r){var i;t=t||{};var n=Ie();if(n){var a=n.createBreakScaleMapper(e,r);
a.hasBreaks()&&(T(QT,function(o){a[o]&&(t[o]=Q(a[o],a))}),i=a)}return i==null&&FR(t,r),{brk:i,mapper:t}}function Wf(t,e){T(QT,function(r){t[r]=e[r]})}
function Xf(t,e){t.freeze=Ee}function oi(t){return t.getExtentUnsafe(At,mo)}function oa(t,e){return t.getExtentUnsafe(vo,e)||t.getExtentUnsafe(At,e)}function JT(t){
var e=oa(t,$T);return e[1]-e[0]}function yo(t){var e=t.getExtentUnsafe(At,$T);return e[1]-e[0]}function FR(t,e){var r=t||{},i=[];return r._extents=i,i[At]=
e?e.slice():nt(),N(r,VR),r}var VR={needTransform:function(){return!1},normalize:function(t){var e=this._extents[vo]||this._extents[At];return e[1]===e[0]?
.5:(t-e[0])/(e[1]-e[0])},scale:function(t){var e=this._extents[vo]||this._extents[At];return t*(e[1]-e[0])+e[0]},transformIn:function(t){return t},transformOut:function(t){
return t},contain:function(t){var e=oa(this,null);return t>=e[0]&&t<=e[1]},getExtent:function(){return this._extents[At].slice()},getExtentUnsafe:function(t){
return this._extents[t]},setExtent:function(t,e){jT(this._extents,At,t,e)},setExtent2:function(t,e,r){var i=this._extents;i[t]||(i[t]=i[At].slice()),jT(
i,t,e,r)},freeze:function(){}};function jT(t,e,r,i){qr(r,i)&&(t[e][0]=r,t[e][1]=i)}function Zf(t){return _o(t)||Ir(t)}function _o(t){return t.type==="interval"}function Vi(t){return t.type==="time"}function Ir(t){return t.type==="log"}function Ke(t){return t.type==="o\
rdinal"}function eb(t){var e=$l(t),r=gn(10,e),i=Pt(t/r);return i?i===2?i=3:i===3?i=5:i*=2:i=1,ve(i*r,-e)}function gr(t){return sr(t)+2}function Zs(t,e){return Pa(
t)/Pa(e)}function qf(t,e,r){var i=r&&r.lookup;if(i){for(var n=0;n<i.from.length;n++)if(t===i.from[n])return i.to[n]}return gn(e,t)}function Kf(t,e,r){
var i=t.slice();if(i[0]===i[1]){var n=r&&r.ctnShp;if(i[0]!==0){var a=Ae(i[0]);e[1]||(i[1]+=a/2),i[0]-=a/2}else n&&(i[0]=-1),i[1]=1}return(!fr(i[0])||!fr(
i[1]))&&(i[0]=0,i[1]=1),i[1]<i[0]&&i.reverse(),i}function tb(t,e){return[t[0]!==e[0],t[1]!==e[1]]}function qs(t,e){return t=t||e,Pt(ue(t,1))}function jf(t,e,r){
var i=oi(t),n=i[0],a=t.count(),o=Math.max((e||0)+1,1);n!==0&&o>1&&a/o>2&&(n=Math.round(Math.ceil(n/o)*o)),n!==i[0]&&l(i[0],!0,!0);for(var s=n;s<=i[1];s+=
o)l(s,!1,s===i[0]||s===i[1]);s-o!==i[1]&&l(i[1],!0,!0);function l(u,f,c){r({value:u,offInterval:f},c)}}var rb=(function(t){P(e,t);function e(r){var i=t.call(this)||this;i.type="ordinal",i.parse=e.parse,Wf(i,e.decoratedMethods);var n=r.ordinalMeta;n||(n=
new Xs({})),k(n)&&(n=new Xs({categories:z(n,function(o){return V(o)?o.value:o})})),i._ordinalMeta=n;var a=go(null,null,r.extent||[0,n.categories.length-
1]);return i._mapper=a.mapper,Xf(i,a.mapper),i}return e.parse=function(r){return r==null?r=NaN:U(r)?(r=this._ordinalMeta.getOrdinal(r),r==null&&(r=NaN)):
r=Pt(r),r},e.prototype.getTicks=function(){var r=[];return jf(this,0,function(i){r.push(i)}),r},e.prototype.getMinorTicks=function(r){},e.prototype.setSortInfo=
function(r){if(r==null){this._ordinalNumbersByTick=this._ticksByOrdinalNumber=null;return}for(var i=r.ordinalNumbers,n=this._ordinalNumbersByTick=[],a=this.
_ticksByOrdinalNumber=[],o=0,s=this._ordinalMeta.categories.length,l=De(s,i.length);o<l;++o){var u=n[o]=i[o];a[u]=o}for(var f=0;o<s;++o){for(;a[f]!=null;)
f++;n[o]=f,a[f]=o}},e.prototype._getTickNumber=function(r){var i=this._ticksByOrdinalNumber;return i&&r>=0&&r<i.length?i[r]:r},e.prototype.getRawOrdinalNumber=
function(r){var i=this._ordinalNumbersByTick;return i&&r>=0&&r<i.length?i[r]:r},e.prototype.getLabel=function(r){if(!this.isBlank()){var i=this.getRawOrdinalNumber(
r.value),n=this._ordinalMeta.categories[i];return n==null?"":n+""}},e.prototype.count=function(){var r=oi(this._mapper);return r[1]-r[0]+1},e.prototype.
getOrdinalMeta=function(){return this._ordinalMeta},e.type="ordinal",e.decoratedMethods={needTransform:function(){return this._mapper.needTransform()},
contain:function(r){return this._mapper.contain(this._getTickNumber(r))&&r>=0&&r<this._ordinalMeta.categories.length},normalize:function(r){return this.
_mapper.normalize(this._getTickNumber(r))},scale:function(r){return this.getRawOrdinalNumber(Pt(this._mapper.scale(r)))},transformIn:function(r,i){return this.
_mapper.transformIn(this._getTickNumber(r),i)},transformOut:function(r,i){return this.getRawOrdinalNumber(this._mapper.transformOut(r,i))},getExtent:function(){
return this._mapper.getExtent()},getExtentUnsafe:function(r,i){return this._mapper.getExtentUnsafe(r,i)},setExtent:function(r,i){return this._mapper.setExtent(
r,i)},setExtent2:function(r,i,n){return this._mapper.setExtent2(r,i,n)}},e})(_t);_t.registerClass(rb);var ib=rb;function xo(t,e,r,i){for(var n=t.getTicks({expandToNicedExtent:!0}),a=[],o=t.getExtent(),s=1;s<n.length;s++){var l=n[s],u=n[s-1];if(!(u.break||l.break)){
for(var f=0,c=[],p=l.value-u.value,h=p/e,v=gr(h);f<e-1;){var d=ve(u.value+(f+1)*h,v);d>o[0]&&d<o[1]&&c.push(d),f++}var m=Ie();m&&m.pruneTicksByBreak("\
auto",c,r,function(g){return g},i,o),a.push(c)}}return a}var nb=(function(t){P(e,t);function e(r){var i=t.call(this)||this;i.type="interval",i.parse=e.parse,r=r||{};var n=Vu(i,r),a=go(i,n,null);return i.brk=
a.brk,i._cfg={interval:0,intervalPrecision:2,intervalCount:void 0,niceExtent:void 0},i}return e.parse=function(r){return r==null||r===""?NaN:Number(r)},
e.prototype.getConfig=function(){return te(this._cfg)},e.prototype.setConfig=function(r){var i=oi(this);this._cfg=r=te(r),r.niceExtent==null&&(r.niceExtent=
i.slice()),r.intervalPrecision==null&&(r.intervalPrecision=gr(r.interval))},e.prototype.getTicks=function(r){r=r||{};var i=this._cfg,n=i.interval,a=oi(
this),o=i.niceExtent,s=i.intervalPrecision,l=Ie(),u=this.brk,f=l&&u,c=[];if(!n)return c;if(r.breakTicks==="only_break"&&f)return l.addBreaksToTicks(c,
u.breaks,a),c;var p=3e3;a[0]<o[0]&&c.push({value:r.expandToNicedExtent?ve(o[0]-n,s):a[0]});for(var h=function(_,x){return Pt((x-_)/n)},v=i.intervalCount,
d=o[0],m=0;;m++){if(v==null){if(d>o[1]||!isFinite(d)||!isFinite(o[1]))break}else{if(m>v)break;d=De(d,o[1]),m===v&&(d=o[1])}if(c.push({value:d}),d=ve(d+
n,s),u){var g=u.calcNiceTickMultiple(d,h);g>=0&&(d=ve(d+g*n,s))}if(c.length>0&&d===c[c.length-1].value)break;if(c.length>p)return[]}var y=c.length?c[c.
length-1].value:o[1];return a[1]>y&&c.push({value:r.expandToNicedExtent?ve(y+n,s):a[1]}),f&&l.pruneTicksByBreak(r.pruneByBreak,c,u.breaks,function(_){
return _.value},i.interval,a),f&&r.breakTicks!=="none"&&l.addBreaksToTicks(c,u.breaks,a),c},e.prototype.getMinorTicks=function(r){return xo(this,r,Wn(
this),this._cfg.interval)},e.prototype.getLabel=function(r,i){if(r==null)return"";var n=i&&i.precision;n==null?n=sr(r.value)||0:n==="auto"&&(n=this._cfg.
intervalPrecision);var a=ve(r.value,n,!0);return hv(a)},e.type="interval",e})(_t);_t.registerClass(nb);var sa=nb;var HR=function(t,e,r,i){for(;r<i;){var n=r+i>>>1;t[n][1]<e?r=n+1:i=n}return r},ob=(function(t){P(e,t);function e(r){var i=t.call(this)||this;i.type="\
time",i.parse=e.parse,i._locale=r.locale,i._useUTC=r.useUTC,i._interval=0;var n=Vu(i,r),a=go(i,n,null);return i.brk=a.brk,i}return e.prototype.getLabel=
function(r){return Zn(r.value,nv[ex(Qa(this._minLevelUnit))]||nv.second,this._useUTC,this._locale)},e.prototype.getFormattedLabel=function(r,i,n){return tx(
r,i,n,this._locale,this._useUTC)},e.prototype.getTicks=function(r){r=r||{};var i=this._interval,n=oi(this),a=Ie(),o=this.brk,s=a&&o,l=[];if(!i)return l;
var u=this._useUTC;if(s&&r.breakTicks==="only_break")return Ie().addBreaksToTicks(l,o.breaks,n),l;l=KR(this._minLevelUnit,this._approxInterval,u,n,yo(
this),o);var f=Et.length-1,c=0;return T(l,function(p){p.time&&(f=Math.min(f,re(Et,p.time.upperTimeUnit)),c=Math.max(c,p.time.level))}),s&&Ie().pruneTicksByBreak(
r.pruneByBreak,l,o.breaks,function(p){return p.value},this._approxInterval,n),s&&r.breakTicks!=="none"&&Ie().addBreaksToTicks(l,o.breaks,n,function(p){
for(var h=Math.max(re(Et,qn(p.vmin,u)),re(Et,qn(p.vmax,u))),v=0,d=0;d<Et.length;d++)if(!sb(Et[d],p.vmin,p.vmax,u)){v=d;break}var m=Math.min(v,f),g=Math.
max(m,h);return{level:c,lowerTimeUnit:Et[g],upperTimeUnit:Et[m]}}),l},e.prototype.getMinorTicks=function(r){return xo(this,r,Wn(this),this._interval)},
e.prototype.setTimeInterval=function(r){this._interval=r.interval,this._approxInterval=r.approxInterval,this._minLevelUnit=r.minLevelUnit},e.parse=function(r){
return he(r)?Math.round(r):+Tr(r)},e.type="time",e})(_t),Qf=[["second",Yu],["minute",Wu],["hour",ja],["quarter-day",ja*6],["half-day",ja*12],["day",Ut*
1.2],["half-week",Ut*3.5],["week",Ut*7],["month",Ut*31],["quarter",Ut*95],["half-year",iv/2],["year",iv]];function sb(t,e,r,i){return Xu(new Date(e),t,
i).getTime()===Xu(new Date(r),t,i).getTime()}function GR(t,e){return t/=Ut,t>16?16:t>7.5?7:t>3.5?4:t>1.5?2:1}function YR(t){var e=30*Ut;return t/=e,t>
6?6:t>3?3:t>2?2:1}function WR(t){return t/=ja,t>12?12:t>6?6:t>3.5?4:t>2?2:1}function ab(t,e){return t/=e?Wu:Yu,t>30?30:t>20?20:t>15?15:t>10?10:t>5?5:t>
2?2:1}function XR(t){return ue(_n(t,!0),1)}function ZR(t,e,r){var i=Math.max(0,re(Et,e)-1);return Xu(new Date(t),Et[i],r).getTime()}function qR(t,e){var r=new Date(
0);r[t](1);var i=r.getTime();r[t](1+e);var n=r.getTime()-i;return function(a,o){return Math.max(0,Math.round((o-a)/n))}}function KR(t,e,r,i,n,a){var o=3e3,
s=Q0,l=0;function u(L,F,X,Z,j,ie,se){for(var ee=qR(j,L),q=F,de=new Date(q);q<X&&q<=i[1]&&(se.push({value:q}),!(l++>o));)if(de[j](de[Z]()+L),q=de.getTime(),
a){var me=a.calcNiceTickMultiple(q,ee);me>0&&(de[j](de[Z]()+me*L),q=de.getTime())}se.push({value:q,notAdd:q>i[1]})}function f(L,F,X){var Z=[],j=!F.length;
if(!sb(Qa(L),i[0],i[1],r)){j&&(F=[{value:ZR(i[0],L,r)},{value:i[1]}]);for(var ie=0;ie<F.length-1;ie++){var se=F[ie].value,ee=F[ie+1].value;if(se!==ee){
var q=void 0,de=void 0,me=void 0,ft=!1;switch(L){case"year":q=Math.max(1,Math.round(e/Ut/365)),de=av(r),me=rx(r);break;case"half-year":case"quarter":case"\
month":q=YR(e),de=Zu(r),me=ov(r);break;case"week":case"half-week":case"day":q=GR(e,31),de=qu(r),me=sv(r),ft=!0;break;case"half-day":case"quarter-day":case"\
hour":q=WR(e),de=Ku(r),me=lv(r);break;case"minute":q=ab(e,!0),de=ju(r),me=uv(r);break;case"second":q=ab(e,!1),de=Qu(r),me=fv(r);break;case"millisecond":
q=XR(e),de=$u(r),me=cv(r);break}ee>=i[0]&&se<=i[1]&&u(q,se,ee,de,me,ft,Z),L==="year"&&X.length>1&&ie===0&&X.unshift({value:X[0].value-q})}}for(var ie=0;ie<
Z.length;ie++)X.push(Z[ie])}}for(var c=[],p=[],h=0,v=0,d=0;d<s.length;++d){var m=Qa(s[d]);if(J0(s[d])){f(s[d],c[c.length-1]||[],p);var g=s[d+1]?Qa(s[d+
1]):null;if(m!==g){if(p.length){v=h,p.sort(function(L,F){return L.value-F.value});for(var y=[],_=0;_<p.length;++_){var x=p[_].value;(_===0||p[_-1].value!==
x)&&(y.push(p[_]),x>=i[0]&&x<=i[1]&&h++)}var S=n/e;if(h>S*1.5&&v>S/1.5||(c.push(y),h>S||t===s[d]))break}p=[]}}}for(var b=ke(z(c,function(L){return ke(
L,function(F){return F.value>=i[0]&&F.value<=i[1]&&!F.notAdd})}),function(L){return L.length>0}),C=b.length-1,A=[],d=0;d<b.length;++d)for(var w=b[d],E=0;E<
w.length;++E){var D=qn(w[E].value,r);A.push({value:w[E].value,time:{level:C-d,upperTimeUnit:D,lowerTimeUnit:D}})}Ba(A,ky,null),A.sort(function(L,F){return L.
value-F.value});var O=A[0],M=A[A.length-1],I=qn(i[0],r),R=qn(i[1],r);return(!O||O.value>i[0])&&A.unshift({value:i[0],time:{level:0,upperTimeUnit:I,lowerTimeUnit:I},
notNice:!0}),(!M||M.value<i[1])&&A.push({value:i[1],time:{level:0,upperTimeUnit:R,lowerTimeUnit:R},notNice:!0}),A}var lb=function(t,e){var r=t.getExtent();
if(r[0]===r[1]&&(r[0]-=Ut,r[1]+=Ut),r[1]===-1/0&&r[0]===1/0){var i=new Date;r[1]=+new Date(i.getFullYear(),i.getMonth(),i.getDate()),r[0]=r[1]-Ut}t.setExtent(
r[0],r[1]);var n=qs(e.splitNumber,10),a=yo(t)/n,o=e.minInterval,s=e.maxInterval;o!=null&&a<o&&(a=o),s!=null&&a>s&&(a=s);var l=Qf.length,u=Math.min(HR(
Qf,a,0,l),l-1),f=Qf[u][1],c=Qf[Math.max(u-1,0)][0];t.setTimeInterval({approxInterval:a,interval:f,minLevelUnit:c})};_t.registerClass(ob);var ub=ob;var $f=0,Jf=1,jR=2,hb=(function(t){P(e,t);function e(r){var i=t.call(this)||this;i.type="log",i.parse=sa.parse,i.base=r.logBase||10;var n=[],a=[],o=i.
_lookup={from:n,to:a};n[$f]=n[Jf]=a[$f]=a[Jf]=NaN,Wf(i,e.mapperMethods);var s=Ie(),l=r.breakOption,u={lookup:o};return s&&s.parseAxisBreakOptionInwardTransform(
l,i,{noNegative:!0},jR,u),i.powStub=new sa({breakParsed:u.original}),i.intervalStub=new sa({breakParsed:u.transformed}),Xf(i,i.intervalStub),i}return e.
prototype.getTicks=function(r){var i=this.base,n=this.powStub,a=Ie(),o=this.intervalStub,s=o.getExtent(),l=n.getExtent(),u={lookup:{from:s,to:l}};return z(
o.getTicks(r||{}),function(f){var c=f.value,p=qf(c,i,u),h;if(a){var v=a.getTicksBreakOutwardTransform(this,f,Wn(n),this._lookup);v&&(h=v.vBreak,p=v.tickVal)}
return{value:p,break:h}},this)},e.prototype.getMinorTicks=function(r){return xo(this,r,Wn(this.powStub),this.intervalStub.getConfig().interval)},e.prototype.
getLabel=function(r,i){return this.intervalStub.getLabel(r,i)},e.type="log",e.mapperMethods={needTransform:function(){return!0},normalize:function(r){
return this.intervalStub.normalize(Zs(r,this.base))},scale:function(r){return qf(this.intervalStub.scale(r),this.base,null)},transformIn:function(r,i){
return r=Zs(r,this.base),i&&i.depth===mo?r:this.intervalStub.transformIn(r,i)},transformOut:function(r,i){var n=i?i.depth:null;return fb.depth=n,cb.lookup=
this._lookup,qf(n===mo?r:this.intervalStub.transformOut(r,fb),this.base,cb)},contain:function(r){return this.powStub.contain(r)},setExtent:function(r,i){
this.setExtent2(At,r,i)},setExtent2:function(r,i,n){if(!(!qr(i,n)||i<=0||n<=0)){var a=pb,o=pb;if(r===At){var s=this._lookup;a=s.to,o=s.from}this.powStub.
setExtent2(r,a[$f]=i,a[Jf]=n);var l=this.base;this.intervalStub.setExtent2(r,o[$f]=Zs(i,l),o[Jf]=Zs(n,l))}},getFilter:function(){return{g:0}},sanitize:function(r,i){
return qr(i[0],i[1])&&ot(r)&&r<=0&&(r=i[0]),r},getDefaultStartValue:function(){return 1},getExtent:function(){return this.powStub.getExtent()},getExtentUnsafe:function(r,i){
return i===null?this.powStub.getExtentUnsafe(r,null):this.intervalStub.getExtentUnsafe(r,i)}},e})(_t);_t.registerClass(hb);var fb={},cb={},pb=[],vb=hb;var ec={value:1,category:1,time:1,log:1};var db=K();function mb(t){var e=t.get("type");return(e==null||!B(ec,e)&&!_t.getClass(e))&&(e="value"),e}function gb(t,e,r){var i=Ie(),n;switch(i&&(n=md(
t,e,r)),e){case"category":return new ib({ordinalMeta:t.getOrdinalMeta?t.getOrdinalMeta():t.getCategories(),extent:nt()});case"time":return new ub({locale:t.
ecModel.getLocaleModel(),useUTC:t.ecModel.get("useUTC"),breakOption:n});case"log":return new vb({logBase:t.get("logBase"),breakOption:n});case"value":
return new sa({breakOption:n});default:return new(_t.getClass(e)||sa)({})}}function yb(t,e,r){var i=r?oa(t,null):t.getExtentUnsafe(At,null),n=i[0],a=i[1];
return qr(n,a)?n===e||a===e?$R:n<e&&a>e?QR:tc:tc}var QR=1,$R=2,tc=3;function _b(t){db(t).noOnMyZero=!0}function xb(t){return db(t).noOnMyZero}function Ks(t){
var e=t.getLabelModel().get("formatter");if(t.type==="time"){var r=$0(e);return function(n,a){return t.scale.getFormattedLabel(n,a,r)}}else{if(U(e))return function(n){
var a=t.scale.getLabel(n),o=e.replace("{value}",a??"");return o};if(W(e)){if(t.type==="category")return function(n,a){return e(So(t,n),n.value-t.scale.
getExtent()[0],null)};var i=Ie();return function(n,a){var o=null;return i&&(o=i.makeAxisLabelFormatterParamBreak(o,n.break)),e(So(t,n),a,o)}}else return function(n){
return t.scale.getLabel(n)}}}function So(t,e){var r=t.scale;return Ke(r)?r.getLabel(e):e.value}function rc(t){var e=t.get("interval");return e??"auto"}
function Sb(t){return t.type==="category"&&rc(t.getLabelModel())===0}function Tb(t,e){var r={};return T(t.mapDimensionsAll(e),function(i){r[qT(t,i)]=!0}),
ae(r)}function Hi(t){return t==="middle"||t==="center"}function la(t){return t.getShallow("show")}function md(t,e,r){var i=t.get("breaks",!0);if(i!=null){
if(!Ie())return;if(!r||!JR(e)){if(0)var n;return}return i}}function JR(t){return t!=="category"}function ic(t,e,r,i,n,a){var o=Ir(t),s=o?t.intervalStub:
t;if(s.setExtent(i[0],i[1]),o){var l=t.powStub,u={depth:mo},f=t.transformOut(i[0],u),c=t.transformOut(i[1],u),p=tb(r,i);e[0]&&!p[0]&&(f=n[0]),e[1]&&!p[1]&&
(c=n[1]),l.setExtent(f,c)}s.setConfig(a)}function si(t,e){return Ke(t)?t.getRawOrdinalNumber(e.value):e.value}function nc(t,e){return Ke(t)&&!!e.get("\
boundaryGap")}var Cb=(function(){function t(){}return t.prototype.needIncludeZero=function(){return!this.option.scale},t.prototype.getCoordSysModel=function(){},t})();var KW=ka(),wb="|&",js=K(),Db=-2;var jW=K();function eP(t,e){var r=t.model,i=js(lo(r.ecModel)).keyed,n=i&&i.get(e);return n&&n.get(r.uid)}function Mb(t,e){return Lb(eP(t,e))}function Ob(t,e){var r=[];
return tP(t.model.ecModel,function(i){for(var n=0;n<e.length;n++)e[n]&&i.serByIdx[e[n].seriesIndex]&&r.push(Lb(i))}),r}function tP(t,e){var r=js(lo(t)).
keyed;r&&r.each(function(i,n){i.each(function(a,o){e(a,n,o)})})}function Lb(t){return{liPosMinGap:t?t.liPosMinGap:void 0}}function Rb(t,e){var r=t.model.
ecModel,i=js(lo(r)).axSer;i&&rP(r,i.get(t.model.uid),e)}function rP(t,e,r){if(e)for(var i=0;i<e.length;i++){var n=e[i];t.isSeriesFiltered(n)||r(n)}}function gd(t,e){var r=t.model,i=js(lo(r.ecModel)).keys;i&&T(i.get(r.uid),function(n){if(0)var a;e(n)})}function yd(t,e,r){if(t){var i=e.ecModel,n=js(lo(i)),a=t.model.uid;if(0)var o,s;var l=n.axSer||(n.axSer=H()),u=l.get(a)||l.set(a,[]);if(0)var f;u.push(
e);var c=e.subType,p=e.getBaseAxis()===t,h=Ab.get(Eb(c,p,r))||Ab.get(Eb(c,p,null));if(h){var v=n.keyed||(n.keyed=H()),d=n.keys||(n.keys=H()),m=h.key,g=v.
get(m)||v.set(m,H()),y=g.get(a);y||(y=g.set(a,{axis:t,sers:[],serByIdx:[]}),y.metrics=h.getMetrics(t),(d.get(a)||d.set(a,[])).push(m)),y.sers.push(e),
y.serByIdx[e.seriesIndex]=e}}}function Eb(t,e,r){return t+wb+Y(e,!0)+wb+(r||"")}var Ab=H();var iP=K(),Nb=1,kb=2,nP=3,Bb=(function(){function t(e,r,i,n,a){var o=Ke(e),s=o?r.getCategories().length:null,l;if(o){var u=r.getCategories(!0);l=u&&!u.
length}var f=i.slice();(_o(e)||Ir(e)||Vi(e))&&(Vp(f,Qs(e,r.get("dataMin",!0))),Hp(f,Qs(e,r.get("dataMax",!0)))),Ny(f)||(f[0]=f[1]=NaN);var c=[],p=[!1,
!1],h=r.get("min",!0);h==="dataMin"?(c[0]=f[0],p[0]=!0):(c[0]=Qs(e,W(h)?h({min:f[0],max:f[1]}):h),p[0]=c[0]!=null);var v=r.get("max",!0);v==="dataMax"?
(c[1]=f[1],p[1]=!0):(c[1]=Qs(e,W(v)?v({min:f[0],max:f[1]}):v),p[1]=c[1]!=null);var d=aP(e,r),m=o?null:f[1]-f[0]||Math.abs(f[0]);c[0]==null&&(c[0]=o?l?
f[0]:s?0:NaN:f[0]-d[0]*m),c[1]==null&&(c[1]=o?l?f[1]:s?s-1:NaN:f[1]+d[1]*m),!fr(c[0])&&(c[0]=NaN),!fr(c[1])&&(c[1]=NaN);var g=l||di(c[0])||di(c[1])||o&&
!s,y=_o(e),_=y&&r.needIncludeZero&&r.needIncludeZero();_&&(c[0]>0&&c[1]>0&&!p[0]&&(c[0]=0),c[0]<0&&c[1]<0&&!p[1]&&(c[1]=0));var x=!1;c[0]>c[1]&&(c.reverse(),
x=!0);var S=Qs(e,r.get("startValue",!0)),b=S!=null;!ot(S)&&n&&(S=e.getDefaultStartValue?e.getDefaultStartValue():0),ot(S)&&(b||!y||_)&&(S<c[0]&&!p[0]?
(c[0]=S,p[0]=!0):S>c[1]&&!p[1]&&(c[1]=S,p[1]=!0));var C=this._i={scale:e,dataMM:f,noZoomEffMM:c,zoomMM:[],fixMM:p,zoomFixMM:[!1,!1],startValue:S,isBlank:g,
incl0:_,tggAxInv:x,ctnShp:a};Pb(C,c)}return t.prototype.makeNoZoom=function(){return this._i.noZoomEffMM.slice()},t.prototype.makeFinal=function(){var e=this.
_i,r=e.zoomMM,i=e.noZoomEffMM,n=e.zoomFixMM,a=e.fixMM,o={fixMM:a,zoomFixMM:n,isBlank:e.isBlank,incl0:e.incl0,tggAxInv:e.tggAxInv,ctnShp:e.ctnShp,effMM:i.
slice()},s=o.effMM;return r[0]!=null&&(s[0]=r[0],a[0]=n[0]=!0),r[1]!=null&&(s[1]=r[1],a[1]=n[1]=!0),Pb(e,s),o},t.prototype.makeRenderInfo=function(){return{
startValue:this._i.startValue}},t.prototype.setZoomMM=function(e,r){this._i.zoomMM[e]=r},t})();function Pb(t,e){var r=t.scale,i=t.dataMM;r.sanitize&&(e[0]=r.sanitize(e[0],i),e[1]=r.sanitize(e[1],i),Na(e))}function Qs(t,e){return e==null?null:di(
e)?NaN:t.parse(e)}function aP(t,e){var r;if(Ke(t))r=[0,0];else{var i=e.get("boundaryGap");typeof i=="boolean"&&(i=null),r=k(i)?i:[i,i]}return[Ib(r[0]),
Ib(r[1])]}function Ib(t){return Yr(typeof t=="boolean"?0:t,1)||0}function zb(t){var e=iP(t.scale);return e.extent||(e.extent=nt()),e}function Ub(t,e){
zb(t).dimIdxInCoord=e.get(t.dim)}function ac(t,e){var r=t.scale,i=t.model,n=t.dim;r.rawExtentInfo||oP(r,t,n,i,e)}function oP(t,e,r,i,n){var a=zb(e),o=a.
extent,s=!1;Rb(e,function(f){if(f.boxCoordinateSystem){var c=af(f).coord,p=a.dimIdxInCoord;if(p>=0){if(k(c)){var h=c[p];h!=null&&!k(h)&&rs(o,t.parse(h))}}}else if(f.
coordinateSystem){var v=f.getData();if(v){var d=t.getFilter?t.getFilter():null;T(Tb(v,r),function(m){Iy(o,v.getApproximateExtent(m,d))})}f.__requireStartValue&&
f.__requireStartValue(e)&&(s=!0)}});var l=lP(t,e,i),u=new Bb(t,i,o,s,l);Fb(t,u,n),a.extent=null}function sP(t,e){var r=t.scale;Fb(r,new Bb(r,t.model,e,
!1,!1),nP)}function Fb(t,e,r){t.rawExtentInfo=e,e.from=r}var Vb=H();function oc(t,e,r,i,n){t.rawExtentInfo||sP({scale:t,model:e},n||nt());var a=t.rawExtentInfo.makeFinal(),o=a.effMM;return t.setExtent(o[0],o[1]),
t.setBlank(a.isBlank),i&&a.tggAxInv&&r&&!r.get("legacyMinMaxDontInverseAxis")&&(i.inverse=!i.inverse),a}function lP(t,e,r){var i=nc(t,r),n=r.get("cont\
ainShape",!0);if(n==null&&!i&&(n=!0),!n)return!1;var a=!1;return gd(e,function(o){a=!!Vb.get(o)||a}),a}function Hb(t,e,r,i){if(r.ctnShp){var n;if(gd(t,
function(s){var l=Vb.get(s);if(l){var u=l(t,i);u&&(n=n||[0,0],Vp(n,u[0]),Hp(n,u[1]),_b(t))}}),!!n){var a=e.getExtent();if(Ke(e))t.onBand||e.setExtent2(
vo,De(a[0],a[0]+n[0]),ue(a[1],a[1]+n[1]));else{var o=a.slice();r.zoomFixMM[0]||(o[0]=De(o[0],e.transformOut(e.transformIn(o[0],null)+n[0],null))),r.zoomFixMM[1]||
(o[1]=ue(o[1],e.transformOut(e.transformIn(o[1],null)+n[1],null))),(o[0]<a[0]||o[1]>a[1])&&e.setExtent2(vo,o[0],o[1])}}}}function Gb(t,e){var r=Ir(t),i=r?t.intervalStub:t,n=e.fixMinMax||[],a=r?t.getExtent():null,o=i.getExtent(),s=Kf(o,n,e.rawExtentResult);i.setExtent(s[0],
s[1]),s=i.getExtent();var l=r?fP(i,e):uP(i,e),u=l.intervalPrecision,f=l.interval,c=e.userInterval;c!=null&&(l.interval=c,l.intervalPrecision=gr(c)),n[0]||
(s[0]=ve(lr(s[0]/f)*f,u)),n[1]||(s[1]=ve(Sr(s[1]/f)*f,u)),c!=null&&(l.niceExtent=s.slice()),ic(t,n,o,s,a,l)}function uP(t,e){var r=qs(e.splitNumber,5),
i=yo(t),n=e.minInterval,a=e.maxInterval,o=_n(i/r,!0);n!=null&&o<n&&(o=n),a!=null&&o>a&&(o=a);var s=gr(o),l=t.getExtent(),u=[ve(Sr(l[0]/o)*o,s),ve(lr(l[1]/
o)*o,s)];return{interval:o,intervalPrecision:s,niceExtent:u}}function fP(t,e){var r=qs(e.splitNumber,10),i=t.getExtent(),n=yo(t),a=ue(Ql(n),1),o=r/n*a;
o<=.5&&(a*=10);var s=gr(a),l=[ve(Sr(i[0]/a)*a,s),ve(lr(i[1]/a)*a,s)];return{intervalPrecision:s,interval:a,niceExtent:l}}function _d(t){var e=t.scale,
r=t.model,i=r.axis,n=r.ecModel;cP(e,r,i,n,null)}function cP(t,e,r,i,n){var a=oc(t,e,i,r,n),o=_o(t)||Vi(t);pP(t,{splitNumber:e.get("splitNumber"),fixMinMax:a.
fixMM,userInterval:e.get("interval"),minInterval:o?e.get("minInterval"):null,maxInterval:o?e.get("maxInterval"):null,rawExtentResult:a}),r&&i&&Hb(r,t,
a,i)}function pP(t,e){hP[t.type](t,e)}var hP={interval:Gb,log:Gb,time:lb,ordinal:Ee};var Yb=[],vP={registerPreprocessor:nd,registerProcessor:ad,registerPostInit:IT,registerPostUpdate:NT,registerUpdateLifecycle:Ff,registerAction:ai,registerCoordinateSystem:kT,
registerLayout:BT,registerVisual:Ui,registerTransform:UT,registerLoading:sd,registerMap:zT,registerImpl:BS,PRIORITY:CT,ComponentModel:xe,ComponentView:gt,
SeriesModel:Pr,ChartView:Ft,registerComponentModel:function(t){xe.registerClass(t)},registerComponentView:function(t){gt.registerClass(t)},registerSeriesModel:function(t){
Pr.registerClass(t)},registerChartView:function(t){Ft.registerClass(t)},registerCustomSeries:function(t,e){FS(t,e)},registerSubTypeDefaulter:function(t,e){
xe.registerSubTypeDefaulter(t,e)},registerPainter:function(t,e){gy(t,e)}};function li(t){if(k(t)){T(t,function(e){li(e)});return}re(Yb,t)>=0||(Yb.push(
t),W(t)&&(t={install:t}),t.install(vP))}var dP=K(),$s=K(),Dt={estimate:1,determine:2};function To(t){return{out:{noPxChangeTryDetermine:[]},kind:t}}function Wb(t,e){var r=t.getLabelModel().get(
"customValues");if(r){var i=t.scale;return{labels:z(Zb(r,i),function(n,a){return{formattedLabel:Ks(t)(n,a),rawLabel:i.getLabel(n),tick:n}})}}return t.
type==="category"?mP(t,e):yP(t)}function Xb(t,e,r){var i=t.scale,n=t.getTickModel().get("customValues");return n?{ticks:Zb(n,i)}:t.type==="category"?gP(
t,e):{ticks:i.getTicks(r)}}function Zb(t,e){var r=e.getExtent(),i=[];return T(t,function(n){n=e.parse(n),n>=r[0]&&n<=r[1]&&i.push(n)}),Ba(i,By,null),yn(
i),z(i,function(n){return{value:n}})}function mP(t,e){var r=t.getLabelModel(),i=qb(t,r,e);return!r.get("show")||t.scale.isBlank()?{labels:[]}:i}function qb(t,e,r){
var i=xP(t),n=rc(e),a=r.kind===Dt.estimate;if(!a){var o=jb(i,n);if(o)return o}var s,l;W(n)?s=sc(t,n,!1):(l=n==="auto"?SP(t,r):n,s=sc(t,l,!1));var u={labels:s,
labelCategoryInterval:l};return a?r.out.noPxChangeTryDetermine.push(function(){return xd(i,n,u),!0}):xd(i,n,u),u}function gP(t,e){var r=_P(t),i=rc(e),
n=jb(r,i);if(n)return n;var a,o;if((!e.get("show")||t.scale.isBlank())&&(a=[]),W(i))a=sc(t,i,!0);else if(i==="auto"){var s=qb(t,t.getLabelModel(),To(Dt.
determine));o=s.labelCategoryInterval,a=z(s.labels,function(l){return l.tick})}else o=i,a=sc(t,o,!0);return xd(r,i,{ticks:a,tickCategoryInterval:o})}function yP(t){
var e=t.scale.getTicks(),r=Ks(t);return{labels:z(e,function(i,n){return{formattedLabel:r(i,n),rawLabel:t.scale.getLabel(i),tick:i}})}}var _P=Kb("axisT\
ick"),xP=Kb("axisLabel");function Kb(t){return function(r){return $s(r)[t]||($s(r)[t]={list:[]})}}function jb(t,e){for(var r=0;r<t.list.length;r++)if(t.
list[r].key===e)return t.list[r].value}function xd(t,e,r){return t.list.push({key:e,value:r}),r}function SP(t,e){if(e.kind===Dt.estimate){var r=t.calculateCategoryInterval(
e);return e.out.noPxChangeTryDetermine.push(function(){return $s(t).autoInterval=r,!0}),r}var i=$s(t).autoInterval;return i??($s(t).autoInterval=t.calculateCategoryInterval(
e))}function Qb(t,e){var r=e.kind,i=bP(t),n=Ks(t),a=(i.axisRotate-i.labelRotate)/180*Math.PI,o=t.scale,s=o.getExtent(),l=o.count();if(s[1]-s[0]<1)return 0;
var u=1,f=40;l>f&&(u=Math.max(1,Math.floor(l/f)));for(var c=s[0],p=t.dataToCoord(c+1)-t.dataToCoord(c),h=Math.abs(p*Math.cos(a)),v=Math.abs(p*Math.sin(
a)),d=0,m=0;c<=s[1];c+=u){var g=0,y=0,_=Gl(n({value:c}),i.font,"center","top");g=_.width*1.3,y=_.height*1.3,d=Math.max(d,g,7),m=Math.max(m,y,7)}var x=d/
h,S=m/v;isNaN(x)&&(x=1/0),isNaN(S)&&(S=1/0);var b=Math.max(0,Math.floor(Math.min(x,S)));if(r===Dt.estimate)return e.out.noPxChangeTryDetermine.push(Q(
TP,null,t,b,l)),b;var C=$b(t,b,l);return C??b}function TP(t,e,r){return $b(t,e,r)==null}function $b(t,e,r){var i=dP(t.model),n=t.getExtent(),a=i.lastAutoInterval,
o=i.lastTickCount;if(a!=null&&o!=null&&Math.abs(a-e)<=1&&Math.abs(o-r)<=1&&a>e&&i.axisExtent0===n[0]&&i.axisExtent1===n[1])return a;i.lastTickCount=r,
i.lastAutoInterval=e,i.axisExtent0=n[0],i.axisExtent1=n[1]}function bP(t){var e=t.getLabelModel();return{axisRotate:t.getRotate?t.getRotate():t.isHorizontal&&
!t.isHorizontal()?90:0,labelRotate:e.get("rotate")||0,font:e.getFont()}}function sc(t,e,r){var i=Ks(t),n=t.scale,a=[],o=W(e);return jf(n,o?0:e,function(s,l){
var u=n.getLabel(s);if(o){var f=!!e(s.value,u);if(s.offInterval=!f,!f&&!l)return}a.push(r?s:{formattedLabel:i(s),rawLabel:u,tick:s})}),a}var CP=.8;function xt(t,e){e=e||{};var r={w:NaN,w2:NaN},i=t.scale,n=e.fromStat,a=e.min,o=JT(i);ot(o)||(o=NaN);var s=t.getExtent(),l=Ae(s[1]-s[0]);return Ke(
i)?wP(r,t,o,l):n?EP(r,t,o,l,n):a==null,a!=null&&(r.w=ot(r.w)?ue(a,r.w):a),r}function wP(t,e,r,i){var n=e.onBand,a=r+(n?1:0);a===0&&(a=1),t.w=i/a,!n&&r&&
i&&(t.w2=t.w*r/i)}function EP(t,e,r,i,n){var a=!1,o=-1/0;T(n.key?[Mb(e,n.key)]:Ob(e,n.sers||[]),function(s){var l=s.liPosMinGap;l!=null&&(l>0?(l>o&&(o=
l),a=!1):l===Db&&(a=!0))}),ot(r)&&r>0&&ot(o)?(t.w=i/r*o,t.w2=o):a&&(t.w=i*CP,t.w2=t.w*r/i)}var Jb=[0,1],AP=(function(){function t(e,r,i){this.onBand=!1,this.inverse=!1,this.dim=e,this.scale=r,this._extent=i||[0,0]}return t.prototype.contain=
function(e){var r=this._extent,i=Math.min(r[0],r[1]),n=Math.max(r[0],r[1]);return e>=i&&e<=n},t.prototype.containData=function(e){return this.scale.contain(
this.scale.parse(e))},t.prototype.getExtent=function(){return this._extent.slice()},t.prototype.setExtent=function(e,r){var i=this._extent;i[0]=e,i[1]=
r},t.prototype.dataToCoord=function(e,r){var i=this.scale;return e=i.normalize(i.parse(e)),ur(e,Jb,eC(this),r)},t.prototype.coordToData=function(e,r){
var i=ur(e,eC(this),Jb,r);return this.scale.scale(i)},t.prototype.pointToData=function(e,r){},t.prototype.getTicksCoords=function(e){e=e||{};var r=e.tickModel||
this.getTickModel(),i=Xb(this,r,{breakTicks:e.breakTicks,pruneByBreak:e.pruneByBreak}),n=z(i.ticks,function(s){return{coord:this.dataToCoord(si(this.scale,
s)),tick:s}},this),a=r.get("alignWithLabel"),o=DP(this,n,a);return z(n,function(s){return{coord:s.coord,tickValue:s.tick.value,onBand:o}})},t.prototype.
getMinorTicksCoords=function(){if(Ke(this.scale))return[];var e=this.model.getModel("minorTick"),r=e.get("splitNumber");r>0&&r<100||(r=5);var i=this.scale.
getMinorTicks(r),n=z(i,function(a){return z(a,function(o){return{coord:this.dataToCoord(o),tickValue:o}},this)},this);return n},t.prototype.getViewLabels=
function(e){return e=e||To(Dt.determine),Wb(this,e).labels},t.prototype.getLabelModel=function(){return this.model.getModel("axisLabel")},t.prototype.
getTickModel=function(){return this.model.getModel("axisTick")},t.prototype.getBandWidth=function(){return xt(this,{min:1}).w},t.prototype.calculateCategoryInterval=
function(e){return e=e||To(Dt.determine),Qb(this,e)},t})();function eC(t){var e=t.getExtent();if(t.onBand){var r=e[1]-e[0],i=r/t.scale.count()/2;e[0]+=
i,e[1]-=i}return e}function DP(t,e,r){var i=e.length;if(!t.onBand||r||!i)return!1;var n=xt(t).w;if(!n)return!1;T(e,function(s){s.coord-=n/2});var a=t.
scale.getExtent(),o=e[i-1];return o.tick.offInterval&&e.pop(),e.push({coord:o.coord+n,tick:{value:a[1]+1}}),!0}var tC=AP;var rC=["label","labelLine","layoutOption","priority","defaultAttr","marginForce","minMarginForce","marginDefault","suggestIgnore"],MP=1,lc=2,nC=MP|lc;
function Js(t,e,r){r=r||nC,e?t.dirty|=r:t.dirty&=~r}function aC(t,e){return e=e||nC,t.dirty==null||!!(t.dirty&e)}function yr(t){if(t)return aC(t)&&OP(
t,t.label,t),t}function OP(t,e,r){var i=e.getComputedTransform();t.transform=Iu(t.transform,i);var n=t.localRect=Za(t.localRect,e.getBoundingRect()),a=e.
style,o=a.margin,s=r&&r.marginForce,l=r&&r.minMarginForce,u=r&&r.marginDefault,f=a.__marginType;f==null&&u&&(o=u,f=Gn.textMargin);for(var c=0;c<4;c++)
Sd[c]=f===Gn.minMargin&&l&&l[c]!=null?l[c]:s&&s[c]!=null?s[c]:o?o[c]:0;f===Gn.textMargin&&Xa(n,Sd,!1,!1);var p=t.rect=Za(t.rect,n);return i&&p.applyTransform(
i),f===Gn.minMargin&&Xa(p,Sd,!1,!1),t.axisAligned=Pu(i),(t.label=t.label||{}).ignore=e.ignore,Js(t,!1),Js(t,!0,lc),t}var Sd=[0,0,0,0];function oC(t,e,r){
return t.transform=Iu(t.transform,r),t.localRect=Za(t.localRect,e),t.rect=Za(t.rect,e),r&&t.rect.applyTransform(r),t.axisAligned=Pu(r),t.obb=void 0,(t.
label=t.label||{}).ignore=!1,t}function sC(t,e){if(t){t.label.x+=e.x,t.label.y+=e.y,t.label.markRedraw();var r=t.transform;r&&(r[4]+=e.x,r[5]+=e.y);var i=t.
rect;i&&(i.x+=e.x,i.y+=e.y);var n=t.obb;n&&n.fromBoundingRect(t.localRect,r)}}function Td(t,e){for(var r=0;r<rC.length;r++){var i=rC[r];t[i]==null&&(t[i]=
e[i])}return yr(t)}function iC(t){var e=t.obb;return(!e||aC(t,lc))&&(t.obb=e=e||new Du,e.fromBoundingRect(t.localRect,t.transform),Js(t,!1,lc)),e}function lC(t){var e=[];t.sort(function(u,f){return(f.suggestIgnore?1:0)-(u.suggestIgnore?1:0)||f.priority-u.priority});function r(u){if(!u.ignore){var f=u.
ensureState("emphasis");f.ignore==null&&(f.ignore=!1)}u.ignore=!0}for(var i=0;i<t.length;i++){var n=yr(t[i]);if(!n.label.ignore){for(var a=n.label,o=n.
labelLine,s=!1,l=0;l<e.length;l++)if(uc(n,e[l],null,{touchThreshold:.05})){s=!0;break}s?(r(a),o&&r(o)):e.push(n)}}}function uc(t,e,r,i){return!t||!e||
t.label&&t.label.ignore||e.label&&e.label.ignore||!t.rect.intersect(e.rect,r,i)?!1:t.axisAligned&&e.axisAligned?!0:iC(t).intersect(iC(e),r,i)}var LP=(function(t){P(e,t);function e(){var r=t!==null&&t.apply(this,arguments)||this;return r.type=e.type,r.hasSymbolVisual=!0,r}return e.prototype.getInitialData=
function(r){if(0)var i;return Yf(null,this,{useEncodeDefaulter:!0})},e.prototype.getLegendIcon=function(r){var i=new Te,n=ii("line",0,r.itemHeight/2,r.
itemWidth,0,r.lineStyle.stroke,!1);i.add(n),n.setStyle(r.lineStyle);var a=this.getData().getVisual("symbol"),o=this.getData().getVisual("symbolRotate"),
s=a==="none"?"circle":a,l=r.itemHeight*.8,u=ii(s,(r.itemWidth-l)/2,(r.itemHeight-l)/2,l,l,r.itemStyle.fill);i.add(u),u.setStyle(r.itemStyle);var f=r.iconRotate===
"inherit"?o:r.iconRotate||0;return u.rotation=f*Math.PI/180,u.setOrigin([r.itemWidth/2,r.itemHeight/2]),s.indexOf("empty")>-1&&(u.style.stroke=u.style.
fill,u.style.fill=le.color.neutral00,u.style.lineWidth=2),i},e.type="series.line",e.dependencies=["grid","polar"],e.defaultOption={z:3,coordinateSystem:"\
cartesian2d",legendHoverLink:!0,clip:!0,label:{position:"top"},endLabel:{show:!1,valueAnimation:!0,distance:8},lineStyle:{width:2,type:"solid"},emphasis:{
scale:!0},step:!1,smooth:!1,smoothMonotone:null,symbol:"emptyCircle",symbolSize:6,symbolRotate:null,showSymbol:!0,showAllSymbol:"auto",connectNulls:!1,
sampling:"none",animationEasing:"linear",progressive:0,hoverLayerThreshold:1/0,universalTransition:{divideShape:"clone"},triggerLineEvent:!1,triggerEvent:!1},
e})(Pr),uC=LP;function ua(t,e){var r=t.mapDimensionsAll("defaultedLabel"),i=r.length;if(i===1){var n=ri(t,e,r[0]);return n!=null?n+"":null}else if(i){for(var a=[],o=0;o<
r.length;o++)a.push(ri(t,e,r[o]));return a.join(" ")}}function fC(t,e){var r=t.mapDimensionsAll("defaultedLabel");if(!k(e))return e+"";for(var i=[],n=0;n<
r.length;n++){var a=t.getDimensionIndex(r[n]);a>=0&&i.push(e[a])}return i.join(" ")}var RP=(function(t){P(e,t);function e(r,i,n,a){var o=t.call(this)||this;return o.updateData(r,i,n,a),o}return e.prototype._createSymbol=function(r,i,n,a,o,s){
this.removeAll();var l=ii(r,-1,-1,2,2,null,s);l.attr({z2:Y(o,100),culling:!0,scaleX:a[0]/2,scaleY:a[1]/2}),l.drift=PP,this._symbolType=r,this.add(l)},
e.prototype.stopSymbolAnimation=function(r){this.childAt(0).stopAnimation(null,r)},e.prototype.getSymbolType=function(){return this._symbolType},e.prototype.
getSymbolPath=function(){return this.childAt(0)},e.prototype.highlight=function(){Ln(this.childAt(0))},e.prototype.downplay=function(){Rn(this.childAt(
0))},e.prototype.setZ=function(r,i){var n=this.childAt(0);n.zlevel=r,n.z=i},e.prototype.setDraggable=function(r,i){var n=this.childAt(0);n.draggable=r,
n.cursor=!i&&r?"move":n.cursor},e.prototype.updateData=function(r,i,n,a){this.silent=!1;var o=r.getItemVisual(i,"symbol")||"circle",s=r.hostModel,l=e.
getSymbolSize(r,i),u=e.getSymbolZ2(r,i),f=o!==this._symbolType,c=a&&a.disableAnimation;if(f){var p=r.getItemVisual(i,"symbolKeepAspect");this._createSymbol(
o,r,i,l,u,p)}else{var h=this.childAt(0);h.silent=!1;var v={scaleX:l[0]/2,scaleY:l[1]/2};c?h.attr(v):Qt(h,v,s,i),A0(h)}if(this._updateCommon(r,i,l,n,a),
f){var h=this.childAt(0);if(!c){var v={scaleX:this._sizeX,scaleY:this._sizeY,style:{opacity:h.style.opacity}};h.scaleX=h.scaleY=0,h.style.opacity=0,$r(
h,v,s,i)}}c&&this.childAt(0).stopAnimation("leave")},e.prototype._updateCommon=function(r,i,n,a,o){var s=this.childAt(0),l=r.hostModel,u,f,c,p,h,v,d,m,
g;if(a&&(u=a.emphasisItemStyle,f=a.blurItemStyle,c=a.selectItemStyle,p=a.focus,h=a.blurScope,d=a.labelStatesModels,m=a.hoverScale,g=a.cursorStyle,v=a.
emphasisDisabled),!a||r.hasItemOption){var y=a&&a.itemModel?a.itemModel:r.getItemModel(i),_=y.getModel("emphasis");u=_.getModel("itemStyle").getItemStyle(),
c=y.getModel(["select","itemStyle"]).getItemStyle(),f=y.getModel(["blur","itemStyle"]).getItemStyle(),p=_.get("focus"),h=_.get("blurScope"),v=_.get("d\
isabled"),d=qa(y),m=_.getShallow("scale"),g=y.getShallow("cursor")}var x=r.getItemVisual(i,"symbolRotate");s.attr("rotation",(x||0)*Math.PI/180||0);var S=Af(
r.getItemVisual(i,"symbolOffset"),n);S&&(s.x=S[0],s.y=S[1]),g&&s.attr("cursor",g);var b=r.getItemVisual(i,"style"),C=b.fill;if(s instanceof Ct){var A=s.
style;s.useStyle(N({image:A.image,x:A.x,y:A.y,width:A.width,height:A.height},b))}else s.__isEmptyBrush?s.useStyle(N({},b)):s.useStyle(b),s.style.decal=
null,s.setColor(C,o&&o.symbolInnerColor),s.style.strokeNoScale=!0;var w=r.getItemVisual(i,"liftZ"),E=this._z2;w!=null?E==null&&(this._z2=s.z2,s.z2+=w):
E!=null&&(s.z2=E,this._z2=null);var D=o&&o.useNameLabel;ku(s,d,{labelFetcher:l,labelDataIndex:i,defaultText:O,inheritColor:C,defaultOpacity:b.opacity});
function O(R){return D?r.getName(R):ua(r,R)}this._sizeX=n[0]/2,this._sizeY=n[1]/2;var M=s.ensureState("emphasis");M.style=u,s.ensureState("select").style=
c,s.ensureState("blur").style=f;var I=m==null||m===!0?Math.max(1.1,3/this._sizeY):isFinite(m)&&m>0?+m:1;M.scaleX=this._sizeX*I,M.scaleY=this._sizeY*I,
this.setSymbolScale(1),Pn(this,p,h,v)},e.prototype.setSymbolScale=function(r){this.scaleX=this.scaleY=r},e.prototype.fadeOut=function(r,i,n){var a=this.
childAt(0),o=ye(this).dataIndex,s=n&&n.animation;if(this.silent=a.silent=!0,n&&n.fadeLabel){var l=a.getTextContent();l&&Wa(l,{style:{opacity:0}},i,{dataIndex:o,
removeOpt:s,cb:function(){a.removeTextContent()}})}else a.removeTextContent();Wa(a,{style:{opacity:0},scaleX:0,scaleY:0},i,{dataIndex:o,cb:r,removeOpt:s})},
e.getSymbolSize=function(r,i){return WS(r.getItemVisual(i,"symbolSize"))},e.getSymbolZ2=function(r,i){return r.getItemVisual(i,"z2")},e})(Te);function PP(t,e){
this.parent.drift(t,e)}var el=RP;function fc(t,e,r,i){return e&&!isNaN(e[0])&&!isNaN(e[1])&&!(i&&i.isIgnore&&i.isIgnore(r))&&!(i&&i.clipShape&&!i.clipShape.contain(e[0],e[1]))&&t.getItemVisual(
r,"symbol")!=="none"}function cC(t){return t!=null&&!V(t)&&(t={isIgnore:t}),t||{}}function pC(t){var e=t.hostModel,r=e.getModel("emphasis");return{emphasisItemStyle:r.
getModel("itemStyle").getItemStyle(),blurItemStyle:e.getModel(["blur","itemStyle"]).getItemStyle(),selectItemStyle:e.getModel(["select","itemStyle"]).
getItemStyle(),focus:r.get("focus"),blurScope:r.get("blurScope"),emphasisDisabled:r.get("disabled"),hoverScale:r.get("scale"),labelStatesModels:qa(e),
cursorStyle:e.get("cursor")}}function hC(t,e,r,i,n,a,o){var s=new t(e,r,i,n);return s.setPosition(a),e.setItemGraphicEl(r,s),o.add(s),s}var IP=(function(){
function t(e){this.group=new Te,this._SymbolCtor=e||el}return t.prototype.updateData=function(e,r){this._progressiveEls=null,r=cC(r);var i=this.group,
n=e.hostModel,a=this._data,o=this._SymbolCtor,s=r.disableAnimation,l=this._seriesScope=pC(e),u={disableAnimation:s},f=r.getSymbolPoint||function(c){return e.
getItemLayout(c)};a||i.removeAll(),e.diff(a).add(function(c){var p=f(c);fc(e,p,c,r)&&hC(o,e,c,l,u,p,i)}).update(function(c,p){var h=a.getItemGraphicEl(
p),v=f(c);if(!fc(e,v,c,r)){i.remove(h);return}var d=e.getItemVisual(c,"symbol")||"circle",m=h&&h.getSymbolType&&h.getSymbolType();if(!h||m&&m!==d)i.remove(
h),h=new o(e,c,l,u),h.setPosition(v);else{h.updateData(e,c,l,u);var g={x:v[0],y:v[1]};s?h.attr(g):Qt(h,g,n)}i.add(h),e.setItemGraphicEl(c,h)}).remove(
function(c){var p=a.getItemGraphicEl(c);p&&p.fadeOut(function(){i.remove(p)},n)}).execute(),this._getSymbolPoint=f,this._data=e},t.prototype.updateLayout=
function(e){var r=this._data;if(r)for(var i=this,n=r.getStore(),a=0,o=n.count();a<o;a++){var s=r.getItemGraphicEl(a),l=i._getSymbolPoint(a);fc(r,l,a,e)?
(s=s||hC(i._SymbolCtor,r,a,i._seriesScope,{disableAnimation:!0},l,i.group),s.stopAnimation(),s.setPosition(l),s.markRedraw()):s&&(i.group.remove(s),r.
setItemGraphicEl(a,null))}},t.prototype.incrementalPrepareUpdate=function(e){this._seriesScope=pC(e),this._data=null,this.group.removeAll()},t.prototype.
incrementalUpdate=function(e,r,i,n){this._progressiveEls=[],n=cC(n);function a(u){u.isGroup||(u.incremental=i,u.ensureState("emphasis").hoverLayer=Un)}
for(var o=e.start;o<e.end;o++){var s=r.getItemLayout(o);if(fc(r,s,o,n)){var l=new this._SymbolCtor(r,o,this._seriesScope);l.traverse(a),l.setPosition(
s),this.group.add(l),r.setItemGraphicEl(o,l),this._progressiveEls.push(l)}}},t.prototype.eachRendered=function(e){Hn(this._progressiveEls||this.group,
e)},t.prototype.remove=function(e){var r=this.group,i=this._data;i&&e?i.eachItemGraphicEl(function(n){n.fadeOut(function(){r.remove(n)},i.hostModel)}):
r.removeAll()},t})(),vC=IP;function cc(t,e,r){var i=t.getBaseAxis(),n=t.getOtherAxis(i),a=NP(n,r),o=i.dim,s=n.dim,l=e.mapDimension(s),u=e.mapDimension(o),f=s==="x"||s==="radius"?
1:0,c=z(t.dimensions,function(v){return e.mapDimension(v)}),p=!1,h=e.getCalculationInfo("stackResultDimension");return aa(e,c[0])&&(p=!0,c[0]=h),aa(e,
c[1])&&(p=!0,c[1]=h),{dataDimsForPoint:c,valueStart:a,valueAxisDim:s,baseAxisDim:o,stacked:!!p,valueDim:l,baseDim:u,baseDataOffset:f,stackedOverDimension:e.
getCalculationInfo("stackedOverDimension")}}function NP(t,e){var r=0,i=t.scale.getExtent();return e==="start"?r=i[0]:e==="end"?r=i[1]:he(e)&&!isNaN(e)?
r=e:i[0]>0?r=i[0]:i[1]<0&&(r=i[1]),r}function pc(t,e,r,i){var n=NaN;t.stacked&&(n=r.get(r.getCalculationInfo("stackedOverDimension"),i)),isNaN(n)&&(n=
t.valueStart);var a=t.baseDataOffset,o=[];return o[a]=r.get(t.baseDim,i),o[1-a]=n,e.dataToPoint(o)}function Mt(t,e){return!isFinite(t)||!isFinite(e)}var kP=typeof Float32Array!==On?Float32Array:void 0;function ui(t){return BP({ctor:kP},t).arr}function BP(t,e){var r=t.arr,i=t.ctor;if(e>Lp&&(e=Lp),!r||t.typed&&r.length<e){var n=void 0;if(i)try{n=new i(
e),t.typed=!0,r&&n.set(r)}catch{}if(!n&&(n=[],t.typed=!1,r))for(var a=0,o=r.length;a<o;a++)n[a]=r[a];t.arr=n}return t}function zP(t,e){var r=[];return e.diff(t).add(function(i){r.push({cmd:"+",idx:i})}).update(function(i,n){r.push({cmd:"=",idx:n,idx1:i})}).remove(function(i){
r.push({cmd:"-",idx:i})}).execute(),r}function bd(t,e,r,i,n,a,o,s){for(var l=zP(t,e),u=[],f=[],c=[],p=[],h=[],v=[],d=[],m=cc(n,e,o),g=t.getLayout("poi\
nts")||[],y=e.getLayout("points")||[],_=0;_<l.length;_++){var x=l[_],S=!0,b=void 0,C=void 0;switch(x.cmd){case"=":b=x.idx*2,C=x.idx1*2;var A=g[b],w=g[b+
1],E=y[C],D=y[C+1];(isNaN(A)||isNaN(w))&&(A=E,w=D),u.push(A,w),f.push(E,D),c.push(r[b],r[b+1]),p.push(i[C],i[C+1]),d.push(e.getRawIndex(x.idx1));break;case"\
+":var O=x.idx,M=m.dataDimsForPoint,I=n.dataToPoint([e.get(M[0],O),e.get(M[1],O)]);C=O*2,u.push(I[0],I[1]),f.push(y[C],y[C+1]);var R=pc(m,n,e,O);c.push(
R[0],R[1]),p.push(i[C],i[C+1]),d.push(e.getRawIndex(O));break;case"-":S=!1}S&&(h.push(x),v.push(v.length))}v.sort(function(de,me){return d[de]-d[me]});
for(var L=u.length,F=ui(L),X=ui(L),Z=ui(L),j=ui(L),ie=[],_=0;_<v.length;_++){var se=v[_],ee=_*2,q=se*2;F[ee]=u[q],F[ee+1]=u[q+1],X[ee]=f[q],X[ee+1]=f[q+
1],Z[ee]=c[q],Z[ee+1]=c[q+1],j[ee]=p[q],j[ee+1]=p[q+1],ie[_]=h[se]}return{current:F,next:X,stackedOnCurrent:Z,stackedOnNext:j,status:ie}}var Gi=Math.min,Yi=Math.max;function Cd(t,e,r,i,n,a,o,s,l){for(var u,f,c,p,h,v,d=r,m=0;m<i;m++){var g=e[d*2],y=e[d*2+1];if(d>=n||d<0)break;if(Mt(g,y)){
if(l){d+=a;continue}break}if(d===r)t[a>0?"moveTo":"lineTo"](g,y),c=g,p=y;else{var _=g-u,x=y-f;if(_*_+x*x<.5){d+=a;continue}if(o>0){for(var S=d+a,b=e[S*
2],C=e[S*2+1];b===g&&C===y&&m<i;)m++,S+=a,d+=a,b=e[S*2],C=e[S*2+1],g=e[d*2],y=e[d*2+1],_=g-u,x=y-f;var A=m+1;if(l)for(;Mt(b,C)&&A<i;)A++,S+=a,b=e[S*2],
C=e[S*2+1];var w=.5,E=0,D=0,O=void 0,M=void 0;if(A>=i||Mt(b,C))h=g,v=y;else{E=b-u,D=C-f;var I=g-u,R=b-g,L=y-f,F=C-y,X=void 0,Z=void 0;if(s==="x"){X=Math.
abs(I),Z=Math.abs(R);var j=E>0?1:-1;h=g-j*X*o,v=y,O=g+j*Z*o,M=y}else if(s==="y"){X=Math.abs(L),Z=Math.abs(F);var ie=D>0?1:-1;h=g,v=y-ie*X*o,O=g,M=y+ie*
Z*o}else X=Math.sqrt(I*I+L*L),Z=Math.sqrt(R*R+F*F),w=Z/(Z+X),h=g-E*o*(1-w),v=y-D*o*(1-w),O=g+E*o*w,M=y+D*o*w,O=Gi(O,Yi(b,g)),M=Gi(M,Yi(C,y)),O=Yi(O,Gi(
b,g)),M=Yi(M,Gi(C,y)),E=O-g,D=M-y,h=g-E*X/Z,v=y-D*X/Z,h=Gi(h,Yi(u,g)),v=Gi(v,Yi(f,y)),h=Yi(h,Gi(u,g)),v=Yi(v,Gi(f,y)),E=g-h,D=y-v,O=g+E*Z/X,M=y+D*Z/X}
t.bezierCurveTo(c,p,h,v,g,y),c=O,p=M}else t.lineTo(g,y)}u=g,f=y,d+=a}return m}var dC=(function(){function t(){this.smooth=0,this.smoothConstraint=!0}return t})(),
mC=(function(t){P(e,t);function e(r){var i=t.call(this,r)||this;return i.type="ec-polyline",i}return e.prototype.getDefaultStyle=function(){return{stroke:le.
color.neutral99,fill:null}},e.prototype.getDefaultShape=function(){return new dC},e.prototype.buildPath=function(r,i){var n=i.points,a=0,o=n.length/2;
if(i.connectNulls){for(;o>0&&Mt(n[o*2-2],n[o*2-1]);o--);for(;a<o&&Mt(n[a*2],n[a*2+1]);a++);}for(;a<o;)a+=Cd(r,n,a,o,o,1,i.smooth,i.smoothMonotone,i.connectNulls)+
1},e.prototype.getPointOn=function(r,i){this.path||(this.createPathProxy(),this.buildPath(this.path,this.shape));for(var n=this.path,a=n.data,o=Nt.CMD,
s,l,u=i==="x",f=[],c=0;c<a.length;){var p=a[c++],h=void 0,v=void 0,d=void 0,m=void 0,g=void 0,y=void 0,_=void 0;switch(p){case o.M:s=a[c++],l=a[c++];break;case o.
L:if(h=a[c++],v=a[c++],_=u?(r-s)/(h-s):(r-l)/(v-l),_<=1&&_>=0){var x=u?(v-l)*_+l:(h-s)*_+s;return u?[r,x]:[x,r]}s=h,l=v;break;case o.C:h=a[c++],v=a[c++],
d=a[c++],m=a[c++],g=a[c++],y=a[c++];var S=u?un(s,h,d,g,r,f):un(l,v,m,y,r,f);if(S>0)for(var b=0;b<S;b++){var C=f[b];if(C<=1&&C>=0){var x=u?Re(l,v,m,y,C):
Re(s,h,d,g,C);return u?[r,x]:[x,r]}}s=g,l=y;break}}},e})(oe);var UP=(function(t){P(e,t);function e(){return t!==null&&t.apply(this,arguments)||this}return e})(dC),gC=(function(t){P(e,t);function e(r){var i=t.call(
this,r)||this;return i.type="ec-polygon",i}return e.prototype.getDefaultShape=function(){return new UP},e.prototype.buildPath=function(r,i){var n=i.points,
a=i.stackedOnPoints,o=0,s=n.length/2,l=i.smoothMonotone;if(i.connectNulls){for(;s>0&&Mt(n[s*2-2],n[s*2-1]);s--);for(;o<s&&Mt(n[o*2],n[o*2+1]);o++);}for(;o<
s;){var u=Cd(r,n,o,s,s,1,i.smooth,l,i.connectNulls);Cd(r,a,o+u-1,u,s,-1,i.stackedOnSmooth,l,i.connectNulls),o+=u+1,r.closePath()}},e})(oe);function wd(t,e,r,i,n){var a=t.getArea(),o=a.x,s=a.y,l=a.width,u=a.height,f=r.get(["lineStyle","width"])||0;o-=f/2,s-=f/2,l+=f,u+=f,l=Math.ceil(l),o!==
Math.floor(o)&&(o=Math.floor(o),l++);var c=new Me({shape:{x:o,y:s,width:l,height:u}});if(e){var p=t.getBaseAxis(),h=p.isHorizontal(),v=p.inverse;h?(v&&
(c.shape.x+=l),c.shape.width=0):(v||(c.shape.y+=u),c.shape.height=0);var d=W(n)?function(m){n(m,c)}:null;$r(c,{shape:{width:l,height:u,x:o,y:s}},r,null,
i,d)}return c}function Ed(t,e,r){var i=t.getArea(),n=ve(i.r0,1),a=ve(i.r,1),o=new gs({shape:{cx:ve(t.cx,1),cy:ve(t.cy,1),r0:n,r:a,startAngle:i.startAngle,
endAngle:i.endAngle,clockwise:i.clockwise}});if(e){var s=t.getBaseAxis().dim==="angle";s?o.shape.endAngle=i.startAngle:o.shape.r=n,$r(o,{shape:{endAngle:i.
endAngle,r:a}},r)}return o}function yC(t,e,r,i,n){if(t){if(t.type==="polar")return Ed(t,e,r);if(t.type==="cartesian2d")return wd(t,e,r,i,n)}else return null;
return null}function _C(t,e){return t.type===e}function TC(t,e,r,i){return t&&(t.legacy||t.legacy!==!1&&!r&&!i&&e!=="tspan"&&(e==="text"||B(t,"text")))}function bC(t,e,r){var i=t,n,a,o;if(e==="text")
o=i;else{o={},B(i,"text")&&(o.text=i.text),B(i,"rich")&&(o.rich=i.rich),B(i,"textFill")&&(o.fill=i.textFill),B(i,"textStroke")&&(o.stroke=i.textStroke),
B(i,"fontFamily")&&(o.fontFamily=i.fontFamily),B(i,"fontSize")&&(o.fontSize=i.fontSize),B(i,"fontStyle")&&(o.fontStyle=i.fontStyle),B(i,"fontWeight")&&
(o.fontWeight=i.fontWeight),a={type:"text",style:o,silent:!0},n={};var s=B(i,"textPosition");r?n.position=s?i.textPosition:"inside":s&&(n.position=i.textPosition),
B(i,"textPosition")&&(n.position=i.textPosition),B(i,"textOffset")&&(n.offset=i.textOffset),B(i,"textRotation")&&(n.rotation=i.textRotation),B(i,"text\
Distance")&&(n.distance=i.textDistance)}return xC(o,t),T(o.rich,function(l){xC(l,l)}),{textConfig:n,textContent:a}}function xC(t,e){e&&(e.font=e.textFont||
e.font,B(e,"textStrokeWidth")&&(t.lineWidth=e.textStrokeWidth),B(e,"textAlign")&&(t.align=e.textAlign),B(e,"textVerticalAlign")&&(t.verticalAlign=e.textVerticalAlign),
B(e,"textLineHeight")&&(t.lineHeight=e.textLineHeight),B(e,"textWidth")&&(t.width=e.textWidth),B(e,"textHeight")&&(t.height=e.textHeight),B(e,"textBac\
kgroundColor")&&(t.backgroundColor=e.textBackgroundColor),B(e,"textPadding")&&(t.padding=e.textPadding),B(e,"textBorderColor")&&(t.borderColor=e.textBorderColor),
B(e,"textBorderWidth")&&(t.borderWidth=e.textBorderWidth),B(e,"textBorderRadius")&&(t.borderRadius=e.textBorderRadius),B(e,"textBoxShadowColor")&&(t.shadowColor=
e.textBoxShadowColor),B(e,"textBoxShadowBlur")&&(t.shadowBlur=e.textBoxShadowBlur),B(e,"textBoxShadowOffsetX")&&(t.shadowOffsetX=e.textBoxShadowOffsetX),
B(e,"textBoxShadowOffsetY")&&(t.shadowOffsetY=e.textBoxShadowOffsetY))}function Ad(t,e,r){var i=t;i.textPosition=i.textPosition||r.position||"inside",
r.offset!=null&&(i.textOffset=r.offset),r.rotation!=null&&(i.textRotation=r.rotation),r.distance!=null&&(i.textDistance=r.distance);var n=i.textPosition.
indexOf("inside")>=0,a=t.fill||le.color.neutral99;SC(i,e);var o=i.textFill==null;return n?o&&(i.textFill=r.insideFill||le.color.neutral00,!i.textStroke&&
r.insideStroke&&(i.textStroke=r.insideStroke),!i.textStroke&&(i.textStroke=a),i.textStrokeWidth==null&&(i.textStrokeWidth=2)):(o&&(i.textFill=t.fill||
r.outsideFill||le.color.neutral00),!i.textStroke&&r.outsideStroke&&(i.textStroke=r.outsideStroke)),i.text=e.text,i.rich=e.rich,T(e.rich,function(s){SC(
s,s)}),i}function SC(t,e){e&&(B(e,"fill")&&(t.textFill=e.fill),B(e,"stroke")&&(t.textStroke=e.fill),B(e,"lineWidth")&&(t.textStrokeWidth=e.lineWidth),
B(e,"font")&&(t.font=e.font),B(e,"fontStyle")&&(t.fontStyle=e.fontStyle),B(e,"fontWeight")&&(t.fontWeight=e.fontWeight),B(e,"fontSize")&&(t.fontSize=e.
fontSize),B(e,"fontFamily")&&(t.fontFamily=e.fontFamily),B(e,"align")&&(t.textAlign=e.align),B(e,"verticalAlign")&&(t.textVerticalAlign=e.verticalAlign),
B(e,"lineHeight")&&(t.textLineHeight=e.lineHeight),B(e,"width")&&(t.textWidth=e.width),B(e,"height")&&(t.textHeight=e.height),B(e,"backgroundColor")&&
(t.textBackgroundColor=e.backgroundColor),B(e,"padding")&&(t.textPadding=e.padding),B(e,"borderColor")&&(t.textBorderColor=e.borderColor),B(e,"borderW\
idth")&&(t.textBorderWidth=e.borderWidth),B(e,"borderRadius")&&(t.textBorderRadius=e.borderRadius),B(e,"shadowColor")&&(t.textBoxShadowColor=e.shadowColor),
B(e,"shadowBlur")&&(t.textBoxShadowBlur=e.shadowBlur),B(e,"shadowOffsetX")&&(t.textBoxShadowOffsetX=e.shadowOffsetX),B(e,"shadowOffsetY")&&(t.textBoxShadowOffsetY=
e.shadowOffsetY),B(e,"textShadowColor")&&(t.textShadowColor=e.textShadowColor),B(e,"textShadowBlur")&&(t.textShadowBlur=e.textShadowBlur),B(e,"textSha\
dowOffsetX")&&(t.textShadowOffsetX=e.textShadowOffsetX),B(e,"textShadowOffsetY")&&(t.textShadowOffsetY=e.textShadowOffsetY))}function CC(t,e){if(t.length===e.length){for(var r=0;r<t.length;r++)if(t[r]!==e[r])return;return!0}}function wC(t){for(var e=nt(),r=nt(),i=0;i<t.length;){
var n=t[i++],a=t[i++];Mt(n,a)||(rs(e,n),rs(r,a))}return[e,r]}function EC(t,e){var r=wC(t),i=r[0],n=r[1],a=wC(e),o=a[0],s=a[1];return Math.max(Math.abs(
i[0]-o[0]),Math.abs(n[0]-s[0]),Math.abs(i[1]-o[1]),Math.abs(n[1]-s[1]))}function AC(t){return he(t)?t:t?.5:0}function FP(t,e,r){if(r.valueDim==null)return[];
for(var i=e.count(),n=ui(i*2),a=0;a<i;a++){var o=pc(r,t,e,a);n[a*2]=o[0],n[a*2+1]=o[1]}return n}function Wi(t,e,r,i,n){var a=r.getBaseAxis(),o=a.dim===
"x"||a.dim==="radius"?0:1,s=[],l=0,u=[],f=[],c=[],p=[];if(n){for(l=0;l<t.length;l+=2){var h=e||t;Mt(h[l],h[l+1])||p.push(t[l],t[l+1])}t=p}for(l=0;l<t.
length-2;l+=2)switch(c[0]=t[l+2],c[1]=t[l+3],f[0]=t[l],f[1]=t[l+1],s.push(f[0],f[1]),i){case"end":u[o]=c[o],u[1-o]=f[1-o],s.push(u[0],u[1]);break;case"\
middle":var v=(f[o]+c[o])/2,d=[];u[o]=d[o]=v,u[1-o]=f[1-o],d[1-o]=c[1-o],s.push(u[0],u[1]),s.push(d[0],d[1]);break;default:u[o]=f[o],u[1-o]=c[1-o],s.push(
u[0],u[1])}return s.push(t[l++],t[l++]),s}function VP(t,e){var r=[],i=t.length,n,a;function o(f,c,p){var h=f.coord,v=(p-h)/(c.coord-h),d=Wg(v,[f.color,
c.color]);return{coord:p,color:d}}for(var s=0;s<i;s++){var l=t[s],u=l.coord;if(u<0)n=l;else if(u>e){a?r.push(o(a,l,e)):n&&r.push(o(n,l,0),o(n,l,e));break}else
n&&(r.push(o(n,l,0)),n=null),r.push(l),a=l}return r}function HP(t,e,r){var i=t.getVisual("visualMeta");if(!(!i||!i.length||!t.count())&&e.type==="cart\
esian2d"){for(var n,a,o=i.length-1;o>=0;o--){var s=t.getDimensionInfo(i[o].dimension);if(n=s&&s.coordDim,n==="x"||n==="y"){a=i[o];break}}if(a){var l=e.
getAxis(n),u=z(a.stops,function(_){return{coord:l.toGlobalCoord(l.dataToCoord(_.value)),color:_.color}}),f=u.length,c=a.outerColors.slice();f&&u[0].coord>
u[f-1].coord&&(u.reverse(),c.reverse());var p=VP(u,n==="x"?r.getWidth():r.getHeight()),h=p.length;if(!h&&f)return u[0].coord<0?c[1]?c[1]:u[f-1].color:
c[0]?c[0]:u[0].color;var v=10,d=p[0].coord-v,m=p[h-1].coord+v,g=m-d;if(g<.001)return"transparent";T(p,function(_){_.offset=(_.coord-d)/g}),p.push({offset:h?
p[h-1].offset:.5,color:c[1]||"transparent"}),p.unshift({offset:h?p[0].offset:.5,color:c[0]||"transparent"});var y=new Cu(0,0,0,0,p,!0);return y[n]=d,y[n+
"2"]=m,y}}}function GP(t,e,r){var i=t.get("showAllSymbol"),n=i==="auto";if(!(i&&!n)){var a=r.getAxesByScale("ordinal")[0];if(a&&!(n&&YP(a,e))){var o=e.
mapDimension(a.dim),s={};return T(a.getViewLabels(),function(l){l.tick.offInterval||(s[si(a.scale,l.tick)]=1)}),function(l){return!s.hasOwnProperty(e.
get(o,l))}}}}function YP(t,e){var r=t.getExtent(),i=Math.abs(r[1]-r[0])/t.scale.count();isNaN(i)&&(i=0);for(var n=e.count(),a=Math.max(1,Math.round(n/
5)),o=0;o<n;o+=a)if(el.getSymbolSize(e,o)[t.isHorizontal()?1:0]*1.5>i)return!1;return!0}function WP(t){for(var e=t.length/2;e>0&&Mt(t[e*2-2],t[e*2-1]);e--)
;return e-1}function DC(t,e){return[t[e*2],t[e*2+1]]}function XP(t,e,r){for(var i=t.length/2,n=r==="x"?0:1,a,o,s=0,l=-1,u=0;u<i;u++)if(o=t[u*2+n],!Mt(
o,t[u*2+1-n])){if(u===0){a=o;continue}if(a<=e&&o>=e||a>=e&&o<=e){l=u;break}s=u,a=o}return{range:[s,l],t:(e-a)/(o-a)}}function MC(t){if(t.get(["endLabe\
l","show"]))return!0;for(var e=0;e<jt.length;e++)if(t.get([jt[e],"endLabel","show"]))return!0;return!1}function Dd(t,e,r,i){if(_C(e,"cartesian2d")){var n=i.
getModel("endLabel"),a=n.get("valueAnimation"),o=i.getData(),s={lastFrameIndex:0},l=MC(i)?function(h,v){t._endLabelOnDuring(h,v,o,s,a,n,e)}:null,u=e.getBaseAxis().
isHorizontal(),f=wd(e,r,i,function(){var h=t._endLabel;h&&r&&s.originalX!=null&&h.attr({x:s.originalX,y:s.originalY})},l);if(!i.get("clip",!0)){var c=f.
shape,p=Math.max(c.width,c.height);u?(c.y-=p,c.height+=p*2):(c.x-=p,c.width+=p*2)}return l&&l(1,f),f}else return Ed(e,r,i)}function ZP(t,e){var r=e.getBaseAxis(),
i=r.isHorizontal(),n=r.inverse,a=i?n?"right":"left":"center",o=i?"middle":n?"top":"bottom";return{normal:{align:t.get("align")||a,verticalAlign:t.get(
"verticalAlign")||o}}}var qP=(function(t){P(e,t);function e(){return t!==null&&t.apply(this,arguments)||this}return e.prototype.init=function(){var r=new Te,
i=new vC;this.group.add(i.group),this._symbolDraw=i,this._lineGroup=r,this._changePolyState=Q(this._changePolyState,this)},e.prototype.render=function(r,i,n){
var a=r.coordinateSystem,o=this.group,s=r.getData(),l=r.getModel("lineStyle"),u=r.getModel("areaStyle"),f=s.getLayout("points")||[],c=a.type==="polar",
p=this._coordSys,h=this._symbolDraw,v=this._polyline,d=this._polygon,m=this._lineGroup,g=!i.ssr&&r.get("animation"),y=!u.isEmpty(),_=u.get("origin"),x=cc(
a,s,_),S=y&&FP(a,s,x),b=r.get("showSymbol"),C=r.get("connectNulls"),A=b&&!c&&GP(r,s,a),w=this._data;w&&w.eachItemGraphicEl(function(we,je){we.__temp&&
(o.remove(we),w.setItemGraphicEl(je,null))}),b||h.remove(),o.add(m);var E=c?!1:r.get("step"),D;a&&a.getArea&&r.get("clip",!0)&&(D=a.getArea(),D.width!=
null?(D.x-=.1,D.y-=.1,D.width+=.2,D.height+=.2):D.r0&&(D.r0-=.5,D.r+=.5)),this._clipShapeForSymbol=D;var O=HP(s,a,n)||s.getVisual("style")[s.getVisual(
"drawType")];if(!(v&&p.type===a.type&&E===this._step))b&&h.updateData(s,{isIgnore:A,clipShape:D,disableAnimation:!0,getSymbolPoint:function(we){return[
f[we*2],f[we*2+1]]}}),g&&this._initSymbolLabelAnimation(s,a,D),E&&(S&&(S=Wi(S,f,a,E,C)),f=Wi(f,null,a,E,C)),v=this._newPolyline(f),y?d=this._newPolygon(
f,S):d&&(m.remove(d),d=this._polygon=null),c||this._initOrUpdateEndLabel(r,a,vr(O)),m.setClipPath(Dd(this,a,!0,r));else{y&&!d?d=this._newPolygon(f,S):
d&&!y&&(m.remove(d),d=this._polygon=null),c||this._initOrUpdateEndLabel(r,a,vr(O));var M=m.getClipPath();if(M){var I=Dd(this,a,!1,r);$r(M,{shape:I.shape},
r)}else m.setClipPath(Dd(this,a,!0,r));b&&h.updateData(s,{isIgnore:A,clipShape:D,disableAnimation:!0,getSymbolPoint:function(we){return[f[we*2],f[we*2+
1]]}}),(!CC(this._stackedOnPoints,S)||!CC(this._points,f))&&(g?this._doUpdateAnimation(s,S,a,n,E,_,C):(E&&(S&&(S=Wi(S,f,a,E,C)),f=Wi(f,null,a,E,C)),v.
setShape({points:f}),d&&d.setShape({points:f,stackedOnPoints:S})))}var R=r.getModel("emphasis"),L=R.get("focus"),F=R.get("blurScope"),X=R.get("disable\
d");if(v.useStyle($(l.getLineStyle(),{fill:"none",stroke:O,lineJoin:"bevel"})),wh(v,r,"lineStyle"),v.style.lineWidth>0&&r.get(["emphasis","lineStyle",
"width"])==="bolder"){var Z=v.getState("emphasis").style;Z.lineWidth=+v.style.lineWidth+1}ye(v).seriesIndex=r.seriesIndex,Pn(v,L,F,X);var j=AC(r.get("\
smooth")),ie=r.get("smoothMonotone");if(v.setShape({smooth:j,smoothMonotone:ie,connectNulls:C}),d){var se=s.getCalculationInfo("stackedOnSeries"),ee=0;
d.useStyle($(u.getAreaStyle(),{fill:O,opacity:.7,lineJoin:"bevel",decal:s.getVisual("style").decal})),se&&(ee=AC(se.get("smooth"))),d.setShape({smooth:j,
stackedOnSmooth:ee,smoothMonotone:ie,connectNulls:C}),wh(d,r,"areaStyle"),ye(d).seriesIndex=r.seriesIndex,Pn(d,L,F,X)}var q=this._changePolyState;s.eachItemGraphicEl(
function(we){we&&(we.onHoverStateChange=q)}),this._polyline.onHoverStateChange=q,this._data=s,this._coordSys=a,this._stackedOnPoints=S,this._points=f,
this._step=E,this._valueOrigin=_;var de=r.get("triggerEvent"),me=r.get("triggerLineEvent"),ft=me===!0||de===!0||de==="line",tr=me===!0||de===!0||de===
"area";this.packEventData(r,v,ft),d&&this.packEventData(r,d,tr)},e.prototype.packEventData=function(r,i,n){ye(i).eventData=n?{componentType:"series",componentSubType:"\
line",componentIndex:r.componentIndex,seriesIndex:r.seriesIndex,seriesName:r.name,seriesType:"line",selfType:i===this._polygon?"area":"line"}:null},e.
prototype.highlight=function(r,i,n,a){var o=r.getData(),s=Xt(o,a);if(this._changePolyState("emphasis"),!(s instanceof Array)&&s!=null&&s>=0){var l=o.getLayout(
"points"),u=o.getItemGraphicEl(s);if(!u){var f=l[s*2],c=l[s*2+1];if(Mt(f,c)||this._clipShapeForSymbol&&!this._clipShapeForSymbol.contain(f,c))return;var p=r.
get("zlevel")||0,h=r.get("z")||0;u=new el(o,s),u.x=f,u.y=c,u.setZ(p,h);var v=u.getSymbolPath().getTextContent();v&&(v.zlevel=p,v.z=h,v.z2=this._polyline.
z2+1),u.__temp=!0,o.setItemGraphicEl(s,u),u.stopSymbolAnimation(!0),this.group.add(u)}u.highlight()}else Ft.prototype.highlight.call(this,r,i,n,a)},e.
prototype.downplay=function(r,i,n,a){var o=r.getData(),s=Xt(o,a);if(this._changePolyState("normal"),s!=null&&s>=0){var l=o.getItemGraphicEl(s);l&&(l.__temp?
(o.setItemGraphicEl(s,null),this.group.remove(l)):l.downplay())}else Ft.prototype.downplay.call(this,r,i,n,a)},e.prototype._changePolyState=function(r){
var i=this._polygon;yh(this._polyline,r),i&&yh(i,r)},e.prototype._newPolyline=function(r){var i=this._polyline;return i&&this._lineGroup.remove(i),i=new mC(
{shape:{points:r},segmentIgnoreThreshold:2,z2:10}),this._lineGroup.add(i),this._polyline=i,i},e.prototype._newPolygon=function(r,i){var n=this._polygon;
return n&&this._lineGroup.remove(n),n=new gC({shape:{points:r,stackedOnPoints:i},segmentIgnoreThreshold:2}),this._lineGroup.add(n),this._polygon=n,n},
e.prototype._initSymbolLabelAnimation=function(r,i,n){var a,o,s=i.getBaseAxis(),l=s.inverse;i.type==="cartesian2d"?(a=s.isHorizontal(),o=!1):i.type===
"polar"&&(a=s.dim==="angle",o=!0);var u=r.hostModel,f=u.get("animationDuration");W(f)&&(f=f(null));var c=u.get("animationDelay")||0,p=W(c)?c(null):c;r.
eachItemGraphicEl(function(h,v){var d=h;if(d){var m=[h.x,h.y],g=void 0,y=void 0,_=void 0;if(n)if(o){var x=n,S=i.pointToCoord(m);a?(g=x.startAngle,y=x.
endAngle,_=-S[1]/180*Math.PI):(g=x.r0,y=x.r,_=S[0])}else{var b=n;a?(g=b.x,y=b.x+b.width,_=h.x):(g=b.y+b.height,y=b.y,_=h.y)}var C=y===g?0:(_-g)/(y-g);
l&&(C=1-C);var A=W(c)?c(v):f*C+p,w=d.getSymbolPath(),E=w.getTextContent();d.attr({scaleX:0,scaleY:0}),d.animateTo({scaleX:1,scaleY:1},{duration:200,setToFinal:!0,
delay:A}),E&&E.animateFrom({style:{opacity:0}},{duration:300,delay:A}),w.disableLabelAnimation=!0}})},e.prototype._initOrUpdateEndLabel=function(r,i,n){
var a=r.getModel("endLabel");if(MC(r)){var o=r.getData(),s=this._polyline,l=o.getLayout("points");if(!l){s.removeTextContent(),this._endLabel=null;return}
var u=this._endLabel;u||(u=this._endLabel=new Xe({z2:200}),u.ignoreClip=!0,s.setTextContent(this._endLabel),s.disableLabelAnimation=!0);var f=WP(l);f>=
0&&(ku(s,qa(r,"endLabel"),{inheritColor:n,labelFetcher:r,labelDataIndex:f,defaultText:function(c,p,h){return h!=null?fC(o,h):ua(o,c)},enableTextSetter:!0},
ZP(a,i)),s.textConfig.position=null)}else this._endLabel&&(this._polyline.removeTextContent(),this._endLabel=null)},e.prototype._endLabelOnDuring=function(r,i,n,a,o,s,l){
var u=this._endLabel,f=this._polyline;if(u){r<1&&a.originalX==null&&(a.originalX=u.x,a.originalY=u.y);var c=n.getLayout("points"),p=n.hostModel,h=p.get(
"connectNulls"),v=s.get("precision"),d=s.get("distance")||0,m=l.getBaseAxis(),g=m.isHorizontal(),y=m.inverse,_=i.shape,x=y?g?_.x:_.y+_.height:g?_.x+_.
width:_.y,S=(g?d:0)*(y?-1:1),b=(g?0:-d)*(y?-1:1),C=g?"x":"y",A=XP(c,x,C),w=A.range,E=w[1]-w[0],D=void 0;if(E>=1){if(E>1&&!h){var O=DC(c,w[0]);u.attr({
x:O[0]+S,y:O[1]+b}),o&&(D=p.getRawValue(w[0]))}else{var O=f.getPointOn(x,C);O&&u.attr({x:O[0]+S,y:O[1]+b});var M=p.getRawValue(w[0]),I=p.getRawValue(w[1]);
o&&(D=Fp(n,v,M,I,A.t))}a.lastFrameIndex=w[0]}else{var R=r===1||a.lastFrameIndex>0?w[0]:0,O=DC(c,R);o&&(D=p.getRawValue(R)),u.attr({x:O[0]+S,y:O[1]+b})}
if(o){var L=Kh(u);typeof L.setLabelText=="function"&&L.setLabelText(D)}}},e.prototype._doUpdateAnimation=function(r,i,n,a,o,s,l){var u=this._polyline,
f=this._polygon,c=r.hostModel,p=bd(this._data,r,this._stackedOnPoints,i,this._coordSys,n,this._valueOrigin,s),h=p.current,v=p.stackedOnCurrent,d=p.next,
m=p.stackedOnNext;if(o&&(v=Wi(p.stackedOnCurrent,p.current,n,o,l),h=Wi(p.current,null,n,o,l),m=Wi(p.stackedOnNext,p.next,n,o,l),d=Wi(p.next,null,n,o,l)),
EC(h,d)>3e3||f&&EC(v,m)>3e3){u.stopAnimation(),u.setShape({points:d}),f&&(f.stopAnimation(),f.setShape({points:d,stackedOnPoints:m}));return}u.shape.__points=
p.current,u.shape.points=h;var g={shape:{points:d}};p.current!==h&&(g.shape.__points=p.next),u.stopAnimation(),Qt(u,g,c),f&&(f.setShape({points:h,stackedOnPoints:v}),
f.stopAnimation(),Qt(f,{shape:{stackedOnPoints:m}},c),u.shape.points!==f.shape.points&&(f.shape.points=u.shape.points));for(var y=[],_=p.status,x=0;x<
_.length;x++){var S=_[x].cmd;if(S==="="){var b=r.getItemGraphicEl(_[x].idx1);b&&y.push({el:b,ptIdx:x})}}u.animators&&u.animators.length&&u.animators[0].
during(function(){f&&f.dirtyShape();for(var C=u.shape.__points,A=0;A<y.length;A++){var w=y[A].el,E=y[A].ptIdx*2;w.x=C[E],w.y=C[E+1],w.markRedraw()}})},
e.prototype.remove=function(r){var i=this.group,n=this._data;this._lineGroup.removeAll(),this._symbolDraw.remove(!0),n&&n.eachItemGraphicEl(function(a,o){
a.__temp&&(i.remove(a),n.setItemGraphicEl(o,null))}),this._polyline=this._polygon=this._coordSys=this._points=this._stackedOnPoints=this._endLabel=this.
_data=null},e.type="line",e})(Ft),OC=qP;function Md(t,e){return{seriesType:t,plan:Ls(),reset:function(r){var i=r.getData(),n=r.coordinateSystem,a=r.pipelineContext,o=e||a.large;if(n){var s=z(
n.dimensions,function(h){return i.mapDimension(h)}).slice(0,2),l=s.length,u=i.getCalculationInfo("stackResultDimension");aa(i,s[0])&&(s[0]=u),aa(i,s[1])&&
(s[1]=u);var f=i.getStore(),c=i.getDimensionIndex(s[0]),p=i.getDimensionIndex(s[1]);return l&&{progress:function(h,v){for(var d=h.end-h.start,m=o&&ui(
d*l),g=[],y=[],_=h.start,x=0;_<h.end;_++){var S=void 0;if(l===1){var b=f.get(c,_);S=n.dataToPoint(b,null,y)}else g[0]=f.get(c,_),g[1]=f.get(p,_),S=n.dataToPoint(
g,null,y);o?(m[x++]=S[0],m[x++]=S[1]):v.setItemLayout(_,S.slice())}o&&(v.setLayout("points",m),v.setLayout("pointsRange",{start:h.start,end:h.end}))}}}}}}var KP={average:function(t){for(var e=0,r=0,i=0;i<t.length;i++)isNaN(t[i])||(e+=t[i],r++);return r===0?NaN:e/r},sum:function(t){for(var e=0,r=0;r<t.length;r++)
e+=t[r]||0;return e},max:function(t){for(var e=-1/0,r=0;r<t.length;r++)t[r]>e&&(e=t[r]);return isFinite(e)?e:NaN},min:function(t){for(var e=1/0,r=0;r<
t.length;r++)t[r]<e&&(e=t[r]);return isFinite(e)?e:NaN},nearest:function(t){return t[0]}},jP=function(t){return Math.round(t.length/2)};function Od(t){
return{seriesType:t,reset:function(e,r,i){var n=e.getData(),a=e.get("sampling"),o=e.coordinateSystem,s=n.count();if(s>10&&o.type==="cartesian2d"&&a){var l=o.
getBaseAxis(),u=o.getOtherAxis(l),f=l.getExtent(),c=i.getDevicePixelRatio(),p=Math.abs(f[1]-f[0])*(c||1),h=Math.round(s/p);if(isFinite(h)&&h>1){a==="l\
ttb"?e.setData(n.lttbDownSample(n.mapDimension(u.dim),1/h)):a==="minmax"&&e.setData(n.minmaxDownSample(n.mapDimension(u.dim),1/h));var v=void 0;U(a)?v=
KP[a]:W(a)&&(v=a),v&&e.setData(n.downSample(n.mapDimension(u.dim),1/h,v,jP))}}}}}function Ld(t){t.registerChartView(OC),t.registerSeriesModel(uC),t.registerLayout(Md("line",!0)),t.registerVisual({seriesType:"line",reset:function(e){
var r=e.getData(),i=e.getModel("lineStyle").getLineStyle();i&&!i.stroke&&(i.stroke=r.getVisual("style").fill),r.setVisual("legendLineStyle",i)}}),t.registerProcessor(
t.PRIORITY.PROCESSOR.STATISTIC,Od("line"))}var QP=(function(t){P(e,t);function e(r,i,n,a,o){var s=t.call(this,r,i,n)||this;return s.index=0,s.type=a||"value",s.position=o||"bottom",s}return e.prototype.
isHorizontal=function(){var r=this.position;return r==="top"||r==="bottom"},e.prototype.getGlobalExtent=function(r){var i=this.getExtent();return i[0]=
this.toGlobalCoord(i[0]),i[1]=this.toGlobalCoord(i[1]),r&&i[0]>i[1]&&i.reverse(),i},e.prototype.pointToData=function(r,i){return this.coordToData(this.
toLocalCoord(r[this.dim==="x"?0:1]),i)},e.prototype.setCategorySortInfo=function(r){if(this.type!=="category")return!1;this.model.option.categorySortInfo=
r,this.scale.setSortInfo(r)},e})(tC),LC=QP;var $P=null;function fa(){return $P}var RC="expandAxisBreak";var Xi=Math.PI,JP=[[1,2,1,2],[5,3,5,3],[8,3,8,3]],eI=[[0,1,0,1],[0,3,0,3],[0,3,0,3]],Zi=K(),NC=K(),Pd=(function(){function t(e){this.recordMap={},this.
resolveAxisNameOverlap=e}return t.prototype.ensureRecord=function(e){var r=e.axis.dim,i=e.componentIndex,n=this.recordMap,a=n[r]||(n[r]=[]);return a[i]||
(a[i]={ready:{}})},t})();function tI(t,e,r,i){var n=r.axis,a=e.ensureRecord(r),o=[],s,l=kd(t.axisName)&&Hi(t.nameLocation);T(i,function(v){var d=yr(v);if(!(!d||d.label.ignore)){
o.push(d);var m=a.transGroup;l&&(m.transform?rr(tl,m.transform):Fr(tl),d.transform&&Vr(tl,tl,d.transform),J.copy(hc,d.localRect),hc.applyTransform(tl),
s?s.union(hc):J.copy(s=new J(0,0,0,0),hc))}});var u=Math.abs(a.dirVec.x)>.1?"x":"y",f=a.transGroup[u];if(o.sort(function(v,d){return Math.abs(v.label[u]-
f)-Math.abs(d.label[u]-f)}),l&&s){var c=n.getExtent(),p=Math.min(c[0],c[1]),h=Math.max(c[0],c[1])-p;s.union(new J(p,0,h,1))}a.stOccupiedRect=s,a.labelInfoList=
o}var tl=Le(),hc=new J(0,0,0,0),Id=function(t,e,r,i,n,a){if(Hi(t.nameLocation)){var o=a.stOccupiedRect;o&&kC(oC({},o,a.transGroup.transform),i,n)}else
Nd(a.labelInfoList,a.dirVec,i,n)};function kC(t,e,r){var i=new _e;uc(t,e,i,{direction:Math.atan2(r.y,r.x),bidirectional:!1,touchThreshold:.05})&&sC(e,
i)}function Nd(t,e,r,i){for(var n=_e.dot(i,e)>=0,a=0,o=t.length;a<o;a++){var s=t[n?a:o-1-a];s.label.ignore||kC(s,r,i)}}var ca=(function(){function t(e,r,i,n){
this.group=new Te,this._axisModel=e,this._api=r,this._local={},this._shared=n||new Pd(Id),this._resetCfgDetermined(i)}return t.prototype.updateCfg=function(e){
if(0)var r;var i=this._cfg.raw;i.position=e.position,i.labelOffset=e.labelOffset,this._resetCfgDetermined(i)},t.prototype.__getRawCfg=function(){return this.
_cfg.raw},t.prototype._resetCfgDetermined=function(e){var r=this._axisModel,i=r.getDefaultOption?r.getDefaultOption():{},n=Y(e.axisName,r.get("name")),
a=r.get("nameMoveOverlap");(a==null||a==="auto")&&(a=Y(e.defaultNameMoveOverlap,!0));var o={raw:e,position:e.position,rotation:e.rotation,nameDirection:Y(
e.nameDirection,1),tickDirection:Y(e.tickDirection,1),labelDirection:Y(e.labelDirection,1),labelOffset:Y(e.labelOffset,0),silent:Y(e.silent,!0),axisName:n,
nameLocation:Lt(r.get("nameLocation"),i.nameLocation,"end"),shouldNameMoveOverlap:kd(n)&&a,optionHideOverlap:r.get(["axisLabel","hideOverlap"]),showMinorTicks:r.
get(["minorTick","show"])};this._cfg=o;var s=new Te({x:o.position[0],y:o.position[1],rotation:o.rotation});s.updateTransform(),this._transformGroup=s;
var l=this._shared.ensureRecord(r);l.transGroup=this._transformGroup,l.dirVec=new _e(Math.cos(-o.rotation),Math.sin(-o.rotation))},t.prototype.build=function(e,r){
var i=this;return e||(e={axisLine:!0,axisTickLabelEstimate:!1,axisTickLabelDetermine:!0,axisName:!0}),T(rI,function(n){e[n]&&iI[n](i._cfg,i._local,i._shared,
i._axisModel,i.group,i._transformGroup,i._api,r||{})}),this},t.innerTextLayout=function(e,r,i){var n=Rp(r-e),a,o;return $o(n)?(o=i>0?"top":"bottom",a=
"center"):$o(n-Xi)?(o=i>0?"bottom":"top",a="center"):(o="middle",n>0&&n<Xi?a=i>0?"right":"left":a=i>0?"left":"right"),{rotation:n,textAlign:a,textVerticalAlign:o}},
t.makeAxisEventDataBase=function(e){var r={componentType:e.mainType,componentIndex:e.componentIndex};return r[e.mainType+"Index"]=e.componentIndex,r},
t.isLabelSilent=function(e){var r=e.get("tooltip");return e.get("silent")||!(e.get("triggerEvent")||r&&r.show)},t})(),rI=["axisLine","axisTickLabelEst\
imate","axisTickLabelDetermine","axisName"],iI={axisLine:function(t,e,r,i,n,a,o){if(0)var s;var l=i.get(["axisLine","show"]);if(l==="auto"&&(l=!0,t.raw.
axisLineAutoShow!=null&&(l=!!t.raw.axisLineAutoShow)),!!l){var u=i.axis.getExtent(),f=a.transform,c=[u[0],0],p=[u[1],0],h=c[0]>p[0];f&&(We(c,c,f),We(p,
p,f));var v=N({lineCap:"round"},i.getModel(["axisLine","lineStyle"]).getLineStyle()),d={strokeContainThreshold:t.raw.strokeContainThreshold||5,silent:!0,
z2:1,style:v};if(i.get(["axisLine","breakLine"])&&Xn(i.axis.scale))fa().buildAxisBreakLine(i,n,a,d);else{var m=new pr(N({shape:{x1:c[0],y1:c[1],x2:p[0],
y2:p[1]}},d));Vn(m.shape,m.style.lineWidth),m.anid="line",n.add(m)}var g=i.get(["axisLine","symbol"]);if(g!=null){var y=i.get(["axisLine","symbolSize"]);
U(g)&&(g=[g,g]),(U(y)||he(y))&&(y=[y,y]);var _=Af(i.get(["axisLine","symbolOffset"])||0,y),x=y[0],S=y[1];T([{rotate:t.rotation+Math.PI/2,offset:_[0],r:0},
{rotate:t.rotation-Math.PI/2,offset:_[1],r:Math.sqrt((c[0]-p[0])*(c[0]-p[0])+(c[1]-p[1])*(c[1]-p[1]))}],function(b,C){if(g[C]!=="none"&&g[C]!=null){var A=ii(
g[C],-x/2,-S/2,x,S,v.stroke,!0),w=b.r+b.offset,E=h?p:c;A.attr({rotation:b.rotate,x:E[0]+w*Math.cos(t.rotation),y:E[1]-w*Math.sin(t.rotation),silent:!0,
z2:11}),n.add(A)}})}}},axisTickLabelEstimate:function(t,e,r,i,n,a,o,s){if(0)var l;var u=IC(e,n,s);u&&PC(t,e,r,i,n,a,o,Dt.estimate)},axisTickLabelDetermine:function(t,e,r,i,n,a,o,s){
if(0)var l;var u=IC(e,n,s);u&&PC(t,e,r,i,n,a,o,Dt.determine);var f=sI(t,n,a,i);oI(t,e.labelLayoutList,f),lI(t,n,a,i,t.tickDirection)},axisName:function(t,e,r,i,n,a,o,s){
var l=r.ensureRecord(i);if(0)var u;e.nameEl&&(n.remove(e.nameEl),e.nameEl=l.nameLayout=l.nameLocation=null);var f=t.axisName;if(kd(f)){var c=t.nameLocation,
p=t.nameDirection,h=i.getModel("nameTextStyle"),v=i.get("nameGap")||0,d=i.axis.getExtent(),m=i.axis.inverse?-1:1,g=new _e(0,0),y=new _e(0,0);c==="star\
t"?(g.x=d[0]-m*v,y.x=-m):c==="end"?(g.x=d[1]+m*v,y.x=m):(g.x=(d[0]+d[1])/2,g.y=t.labelOffset+p*v,y.y=p);var _=Le();y.transform(Sa(_,_,t.rotation));var x=i.
get("nameRotate");x!=null&&(x=x*Xi/180);var S,b;Hi(c)?S=ca.innerTextLayout(t.rotation,x??t.rotation,p):(S=nI(t.rotation,c,x||0,d),b=t.raw.axisNameAvailableWidth,
b!=null&&(b=Math.abs(b/Math.sin(S.rotation)),!isFinite(b)&&(b=null)));var C=h.getFont(),A=i.get("nameTruncate",!0)||{},w=A.ellipsis,E=ma(t.raw.nameTruncateMaxWidth,
A.maxWidth,b),D=s.nameMarginLevel||0,O=new Xe({x:g.x,y:g.y,rotation:S.rotation,silent:ca.isLabelSilent(i),style:Rr(h,{text:f,font:C,overflow:"truncate",
width:E,ellipsis:w,fill:h.getTextColor()||i.get(["axisLine","lineStyle","color"]),align:h.get("align")||S.textAlign,verticalAlign:h.get("verticalAlign")||
S.textVerticalAlign}),z2:1});if(Ru({el:O,componentModel:i,itemName:f}),O.__fullText=f,O.anid="name",i.get("triggerEvent")){var M=ca.makeAxisEventDataBase(
i);M.targetType="axisName",M.name=f,ye(O).eventData=M}a.add(O),O.updateTransform(),e.nameEl=O;var I=l.nameLayout=yr({label:O,priority:O.z2,defaultAttr:{
ignore:O.ignore},marginDefault:Hi(c)?JP[D]:eI[D]});if(l.nameLocation=c,n.add(O),O.decomposeTransform(),t.shouldNameMoveOverlap&&I){var R=r.ensureRecord(
i);r.resolveAxisNameOverlap(t,r,i,I,y,R)}}}};function PC(t,e,r,i,n,a,o,s){zC(e)||uI(t,e,n,s,i,o);var l=e.labelLayoutList;fI(t,i,l,a),hI(i,t.rotation,l);
var u=t.optionHideOverlap;aI(i,l,u),u&&lC(ke(l,function(f){return f&&!f.label.ignore})),tI(t,r,i,l)}function nI(t,e,r,i){var n=Rp(r-t),a,o,s=i[0]>i[1],
l=e==="start"&&!s||e!=="start"&&s;return $o(n-Xi/2)?(o=l?"bottom":"top",a="center"):$o(n-Xi*1.5)?(o=l?"top":"bottom",a="center"):(o="middle",n<Xi*1.5&&
n>Xi/2?a=l?"left":"right":a=l?"right":"left"),{rotation:n,textAlign:a,textVerticalAlign:o}}function aI(t,e,r){var i=t.axis,n=t.get(["axisLabel","custo\
mValues"]);if(Sb(i))return;function a(u,f,c){var p=yr(e[f]),h=yr(e[c]),v=i.scale;if(!(!p||!h)){if(u==null){if(!r&&n)return;var d=Zi(p.label).labelInfo.
tick;if(Vi(v)&&d.notNice||Ke(v)&&d.offInterval){bo(p.label);return}}if(u===!1||p.suggestIgnore){bo(p.label);return}if(h.suggestIgnore){bo(h.label);return}
var m=.1;if(!r){var g=[0,0,0,0];p=Td({marginForce:g},p),h=Td({marginForce:g},h)}uc(p,h,null,{touchThreshold:m})&&bo(u?h.label:p.label)}}var o=t.get(["\
axisLabel","showMinLabel"]),s=t.get(["axisLabel","showMaxLabel"]),l=e.length;a(o,0,1),a(s,l-1,l-2)}function oI(t,e,r){t.showMinorTicks||T(e,function(i){
if(i&&i.label.ignore)for(var n=0;n<r.length;n++){var a=r[n],o=NC(a),s=Zi(i.label);if(o.tickValue!=null&&!o.onBand&&o.tickValue===s.labelInfo.tick.value){
bo(a);return}}})}function bo(t){t&&(t.ignore=!0)}function BC(t,e,r,i,n){for(var a=[],o=[],s=[],l=0;l<t.length;l++){var u=t[l].coord;o[0]=u,o[1]=0,s[0]=
u,s[1]=r,e&&(We(o,o,e),We(s,s,e));var f=new pr({shape:{x1:o[0],y1:o[1],x2:s[0],y2:s[1]},style:i,z2:2,autoBatch:!0,silent:!0});Vn(f.shape,f.style.lineWidth),
f.anid=n+"_"+t[l].tickValue,a.push(f);var c=NC(f);c.onBand=!!t[l].onBand,c.tickValue=t[l].tickValue}return a}function sI(t,e,r,i){var n=i.axis,a=i.getModel(
"axisTick"),o=a.get("show");if(o==="auto"&&(o=!0,t.raw.axisTickAutoShow!=null&&(o=!!t.raw.axisTickAutoShow)),!o||n.scale.isBlank())return[];for(var s=a.
getModel("lineStyle"),l=t.tickDirection*a.get("length"),u=n.getTicksCoords(),f=BC(u,r.transform,l,$(s.getLineStyle(),{stroke:i.get(["axisLine","lineSt\
yle","color"])}),"ticks"),c=0;c<f.length;c++)e.add(f[c]);return f}function lI(t,e,r,i,n){var a=i.axis,o=i.getModel("minorTick");if(!(!t.showMinorTicks||
a.scale.isBlank())){var s=a.getMinorTicksCoords();if(s.length)for(var l=o.getModel("lineStyle"),u=n*o.get("length"),f=$(l.getLineStyle(),$(i.getModel(
"axisTick").getLineStyle(),{stroke:i.get(["axisLine","lineStyle","color"])})),c=0;c<s.length;c++)for(var p=BC(s[c],r.transform,u,f,"minorticks_"+c),h=0;h<
p.length;h++)e.add(p[h])}}function IC(t,e,r){if(zC(t)){var i=t.axisLabelsCreationContext,n=i.out.noPxChangeTryDetermine;if(r.noPxChange){for(var a=!0,
o=0;o<n.length;o++)a=a&&n[o]();if(a)return!1}n.length&&(e.remove(t.labelGroup),Rd(t,null,null,null))}return!0}function uI(t,e,r,i,n,a){var o=n.axis,s=ma(
t.raw.axisLabelShow,n.get(["axisLabel","show"])),l=new Te;r.add(l);var u=To(i);if(!s||o.scale.isBlank()){Rd(e,[],l,u);return}var f=n.getModel("axisLab\
el"),c=o.getViewLabels(u),p=(ma(t.raw.labelRotate,f.get("rotate"))||0)*Xi/180,h=ca.innerTextLayout(t.rotation,p,t.labelDirection),v=n.getCategories&&n.
getCategories(!0),d=[],m=n.get("triggerEvent"),g=1/0,y=-1/0;T(c,function(x,S){var b,C=x.tick,A=x.formattedLabel,w=x.rawLabel,E=f,D=si(o.scale,C);if(v&&
v[D]){var O=v[D];V(O)&&O.textStyle&&(E=new Oe(O.textStyle,f,n.ecModel))}var M=E.getTextColor()||n.get(["axisLine","lineStyle","color"]),I=E.getShallow(
"align",!0)||h.textAlign,R=Y(E.getShallow("alignMinLabel",!0),I),L=Y(E.getShallow("alignMaxLabel",!0),I),F=E.getShallow("verticalAlign",!0)||E.getShallow(
"baseline",!0)||h.textVerticalAlign,X=Y(E.getShallow("verticalAlignMinLabel",!0),F),Z=Y(E.getShallow("verticalAlignMaxLabel",!0),F),j=10+(((b=C.time)===
null||b===void 0?void 0:b.level)||0);g=Math.min(g,j),y=Math.max(y,j);var ie=new Xe({x:0,y:0,rotation:0,silent:ca.isLabelSilent(n),z2:j,style:Rr(E,{text:A,
align:S===0?R:S===c.length-1?L:I,verticalAlign:S===0?X:S===c.length-1?Z:F,fill:W(M)?M(o.type==="category"?w:o.type==="value"?D+"":D,S):M})});ie.anid="\
label_"+D;var se=Zi(ie);if(se.labelInfo=x,se.layoutRotation=h.rotation,Ru({el:ie,componentModel:n,itemName:A,formatterParamsExtra:{isTruncated:function(){
return ie.isTruncated},value:w,tickIndex:S}}),m){var ee=ca.makeAxisEventDataBase(n);ee.targetType="axisLabel",ee.value=w,ee.tickIndex=S;var q=x.tick.break;
if(q){var de=q.parsedBreak;ee.break={start:de.vmin,end:de.vmax}}o.type==="category"&&(ee.dataIndex=D),ye(ie).eventData=ee,q&&pI(n,a,ie,q)}d.push(ie),l.
add(ie)});var _=z(d,function(x){return{label:x,priority:Zi(x).labelInfo.tick.break?x.z2+(y-g+1):x.z2,defaultAttr:{ignore:x.ignore}}});Rd(e,_,l,u)}function zC(t){
return!!t.labelLayoutList}function Rd(t,e,r,i){t.labelLayoutList=e,t.labelGroup=r,t.axisLabelsCreationContext=i}function fI(t,e,r,i){var n=e.get(["axi\
sLabel","margin"]);T(r,function(a,o){var s=yr(a);if(s){var l=s.label,u=Zi(l);s.suggestIgnore=l.ignore,l.ignore=!1,mn(fi,cI);var f=e.axis;fi.x=f.dataToCoord(
si(f.scale,u.labelInfo.tick)),fi.y=t.labelOffset+t.labelDirection*n,fi.rotation=u.layoutRotation,i.add(fi),fi.updateTransform(),i.remove(fi),fi.decomposeTransform(),
mn(l,fi),l.markRedraw(),Js(s,!0),yr(s)}})}var fi=new Me,cI=new Me;function kd(t){return!!t}function pI(t,e,r,i){r.on("click",function(n){var a={type:RC,
breaks:[{start:i.parsedBreak.breakOption.start,end:i.parsedBreak.breakOption.end}]};a[t.axis.dim+"AxisIndex"]=t.componentIndex,e.dispatchAction(a)})}function hI(t,e,r){
var i=Ie();if(i){var n=i.retrieveAxisBreakPairs(r,function(o){return o&&Zi(o.label).labelInfo.tick.break},!0),a=t.get(["breakLabelLayout","moveOverlap"],
!0);(a===!0||a==="auto")&&T(n,function(o){fa().adjustBreakLabelPair(t.axis.inverse,e,[yr(r[o[0]]),yr(r[o[1]])])})}}var vc=ca;function rl(t,e,r){r=r||{};var i=e.axis,n={},a=i.getAxesOnZeroOf()[0],o=i.position,s=a?"onZero":o,l=i.dim,u=[t.x,t.x+t.width,t.y,t.y+t.height],f={left:0,
right:1,top:0,bottom:1,onZero:2},c=e.get("offset")||0,p=l==="x"?[u[2]-c,u[3]+c]:[u[0]-c,u[1]+c];if(a){var h=a.toGlobalCoord(a.dataToCoord(0));p[f.onZero]=
Math.max(Math.min(h,p[1]),p[0])}n.position=[l==="y"?p[f[s]]:u[0],l==="x"?p[f[s]]:u[3]],n.rotation=Math.PI/2*(l==="x"?0:1);var v={top:-1,bottom:1,left:-1,
right:1};n.labelDirection=n.tickDirection=n.nameDirection=v[o],n.labelOffset=a?p[f[o]]-p[f.onZero]:0,e.get(["axisTick","inside"])&&(n.tickDirection=-n.
tickDirection),ma(r.labelInside,e.get(["axisLabel","inside"]))&&(n.labelDirection=-n.labelDirection);var d=e.get(["axisLabel","rotate"]);return n.labelRotate=
s==="top"?-d:d,n.z2=1,n}function UC(t){var e={xAxisModel:null,yAxisModel:null};return T(e,function(r,i){var n=i.replace(/Model$/,""),a=t.getReferringComponents(n,Ue).models[0];
e[i]=a}),e}function FC(t,e,r,i,n,a){for(var o=rl(t,r),s=!1,l=!1,u=0;u<e.length;u++)Zf(e[u].getOtherAxis(r.axis).scale)&&(s=l=!0,r.axis.type==="categor\
y"&&r.axis.onBand&&(l=!1));return o.axisLineAutoShow=s,o.axisTickAutoShow=l,o.defaultNameMoveOverlap=a,new vc(r,i,o,n)}function VC(t,e,r){var i=rl(e,r);
if(0)var n;t.updateCfg(i)}var Bd={left:0,right:0,top:0,bottom:0},il=["25%","25%"],Co="cartesian2d",dI=(function(t){P(e,t);function e(){return t!==null&&t.apply(this,arguments)||
this}return e.prototype.mergeDefaultAndTheme=function(r,i){var n=Ii(r.outerBounds);t.prototype.mergeDefaultAndTheme.apply(this,arguments),n&&r.outerBounds&&
dr(r.outerBounds,n)},e.prototype.mergeOption=function(r,i){t.prototype.mergeOption.apply(this,arguments),this.option.outerBounds&&r.outerBounds&&dr(this.
option.outerBounds,r.outerBounds)},e.type="grid",e.dependencies=["xAxis","yAxis"],e.layoutMode="box",e.defaultOption={show:!1,z:0,left:"15%",top:65,right:"\
10%",bottom:80,containLabel:!1,outerBoundsMode:"auto",outerBounds:Bd,outerBoundsContain:"all",outerBoundsClampWidth:il[0],outerBoundsClampHeight:il[1],
backgroundColor:le.color.transparent,borderWidth:1,borderColor:le.color.neutral30},e})(xe),HC=dI;var sq=ka(),GC="__ec_stack_";function YC(t){if(Ke(t.axis.scale)){for(var e=xt(t.axis),r=[],i=0;i<t.count;i++)r.push($({stackId:GC+i},t));for(var n=mI({bandWidthResult:e,seriesInfo:r}),
a=[],i=0;i<t.count;i++){var o=n[GC+i];o.offsetCenter=o.offset+o.width/2,a.push(o)}return a}}function mI(t){var e=t.bandWidthResult.w,r=e,i=0,n,a,o=[],s={};T(t.seriesInfo,function(d,m){m||(a=d.defaultBarGap||0);var g=d.stackId;B(s,g)||i++;var y=s[g];
y||(y=s[g]={width:0,maxWidth:0},o.push(g));var _=d.barWidth;_&&!y.width&&(y.width=_,_=De(r,_),r-=_);var x=d.barMaxWidth;x&&(y.maxWidth=x);var S=d.barMinWidth;
S&&(y.minWidth=S);var b=d.barGap;b!=null&&(a=b);var C=d.barCategoryGap;C!=null&&(n=C)}),n==null&&(n=ue(35-o.length*4,15)+"%");var l=at(n,e),u=at(a,1),
f=(r-l)/(i+(i-1)*u);f=ue(f,0),T(o,function(d){var m=s[d],g=m.maxWidth,y=m.minWidth;if(m.width){var _=m.width;g&&(_=De(_,g)),y&&(_=ue(_,y)),m.width=_,r-=
_+u*_,i--}else{var _=f;g&&g<_&&(_=De(g,r)),y&&y>_&&(_=y),_!==f&&(m.width=_,r-=_+u*_,i--)}}),f=(r-l)/(i+(i-1)*u),f=ue(f,0);var c=0,p;T(o,function(d){var m=s[d];
m.width||(m.width=f),p=m,c+=m.width*(1+u)}),p&&(c-=p.width*u);var h={},v=-c/2;return T(o,function(d){var m=s[d];h[d]=h[d]||{bandWidth:e,offset:v,width:m.
width},v+=m.width*(1+u)}),h}var dc=(function(t){P(e,t);function e(){return t!==null&&t.apply(this,arguments)||this}return e.prototype.getCoordSysModel=function(){return this.getReferringComponents(
"grid",Ue).models[0]},e.type="cartesian2dAxis",e})(xe);pt(dc,Cb);var WC={show:!0,z:0,inverse:!1,name:"",nameLocation:"end",nameRotate:null,nameTruncate:{maxWidth:null,ellipsis:"...",placeholder:"."},nameTextStyle:{},
nameGap:15,silent:!1,triggerEvent:!1,tooltip:{show:!1},axisPointer:{},axisLine:{show:!0,onZero:"auto",onZeroAxisIndex:null,lineStyle:{color:le.color.axisLine,
width:1,type:"solid"},symbol:["none","none"],symbolSize:[10,15],breakLine:!0},axisTick:{show:!0,inside:!1,length:5,lineStyle:{width:1}},axisLabel:{show:!0,
inside:!1,rotate:0,showMinLabel:null,showMaxLabel:null,margin:8,fontSize:12,color:le.color.axisLabel,textMargin:[0,3]},splitLine:{show:!0,showMinLine:!0,
showMaxLine:!0,lineStyle:{color:le.color.axisSplitLine,width:1,type:"solid"}},splitArea:{show:!1,areaStyle:{color:[le.color.backgroundTint,le.color.backgroundTransparent]}},
breakArea:{show:!0,itemStyle:{color:le.color.neutral00,borderColor:le.color.border,borderWidth:1,borderType:[3,3],opacity:.6},zigzagAmplitude:4,zigzagMinSpan:4,
zigzagMaxSpan:20,zigzagZ:100,expandOnClick:!0},breakLabelLayout:{moveOverlap:"auto"}},gI=pe({boundaryGap:!0,deduplication:null,jitter:0,jitterOverlap:!0,
jitterMargin:2,splitLine:{show:!1},axisTick:{alignWithLabel:!1,interval:"auto",show:"auto"},axisLabel:{interval:"auto"}},WC),zd=pe({boundaryGap:[0,0],
axisLine:{show:"auto"},axisTick:{show:"auto"},splitNumber:5,minorTick:{show:!1,splitNumber:5,length:3,lineStyle:{}},minorSplitLine:{show:!1,lineStyle:{
color:le.color.axisMinorSplitLine,width:1}}},WC),yI=pe({splitNumber:6,axisLabel:{rich:{primary:{fontWeight:"bold"}}},splitLine:{show:!1}},zd),_I=$({logBase:10},
zd),XC={category:gI,value:zd,time:yI,log:_I};function mc(t,e,r,i){T(ec,function(n,a){var o=pe(pe({},XC[a],!0),i,!0),s=(function(l){P(u,l);function u(){var f=l!==null&&l.apply(this,arguments)||this;
return f.type=e+"Axis."+a,f}return u.prototype.mergeDefaultAndTheme=function(f,c){var p=Pi(this),h=p?Ii(f):{},v=c.getTheme();pe(f,v.get(a+"Axis")),pe(
f,this.getDefaultOption()),f.type=ZC(f),p&&dr(f,h,p)},u.prototype.optionUpdated=function(){var f=this.option;f.type==="category"&&(this.__ordinalMeta=
Xs.createByAxisModel(this))},u.prototype.getCategories=function(f){var c=this.option;if(c.type==="category")return f?c.data:this.__ordinalMeta.categories},
u.prototype.getOrdinalMeta=function(){return this.__ordinalMeta},u.prototype.updateAxisBreaks=function(f){var c=fa();return c?c.updateModelAxisBreak(this,
f):{breaks:[]}},u.type=e+"Axis."+a,u.defaultOption=o,u})(r);t.registerComponentModel(s)}),t.registerSubTypeDefaulter(e+"Axis",ZC)}function ZC(t){return t.
type||(t.data?"category":"value")}var xI=(function(){function t(e){this.type="cartesian",this._dimList=[],this._axes={},this.name=e||""}return t.prototype.getAxis=function(e){return this.
_axes[e]},t.prototype.getAxes=function(){return z(this._dimList,function(e){return this._axes[e]},this)},t.prototype.getAxesByScale=function(e){return e=
e.toLowerCase(),ke(this.getAxes(),function(r){return r.scale.type===e})},t.prototype.addAxis=function(e){var r=e.dim;this._axes[r]=e,this._dimList.push(
r)},t})(),qC=xI;var nl=["x","y"];function KC(t){return(t.type==="interval"||t.type==="time")&&!Xn(t)}var SI=(function(t){P(e,t);function e(){var r=t!==null&&t.apply(this,
arguments)||this;return r.type=Co,r.dimensions=nl,r}return e.prototype.calcAffineTransform=function(){this._transform=this._invTransform=null;var r=this.
getAxis("x").scale,i=this.getAxis("y").scale;if(!(!KC(r)||!KC(i))){var n=oa(r,null),a=oa(i,null),o=this.dataToPoint([n[0],a[0]]),s=this.dataToPoint([n[1],
a[1]]),l=n[1]-n[0],u=a[1]-a[0];if(!(!l||!u)){var f=(s[0]-o[0])/l,c=(s[1]-o[1])/u,p=o[0]-n[0]*f,h=o[1]-a[0]*c,v=this._transform=[f,0,0,c,p,h];this._invTransform=
rr([],v)}}},e.prototype.getBaseAxis=function(){return this.getAxesByScale("ordinal")[0]||this.getAxesByScale("time")[0]||this.getAxis("x")},e.prototype.
containPoint=function(r){var i=this.getAxis("x"),n=this.getAxis("y");return i.contain(i.toLocalCoord(r[0]))&&n.contain(n.toLocalCoord(r[1]))},e.prototype.
containData=function(r){return this.getAxis("x").containData(r[0])&&this.getAxis("y").containData(r[1])},e.prototype.containZone=function(r,i){var n=this.
dataToPoint(r),a=this.dataToPoint(i),o=this.getArea(),s=new J(n[0],n[1],a[0]-n[0],a[1]-n[1]);return o.intersect(s)},e.prototype.dataToPoint=function(r,i,n){
n=n||[];var a=r[0],o=r[1];if(this._transform&&a!=null&&isFinite(a)&&o!=null&&isFinite(o))return We(n,r,this._transform);var s=this.getAxis("x"),l=this.
getAxis("y");return n[0]=s.toGlobalCoord(s.dataToCoord(a,i)),n[1]=l.toGlobalCoord(l.dataToCoord(o,i)),n},e.prototype.clampData=function(r,i){var n=this.
getAxis("x").scale,a=this.getAxis("y").scale,o=n.getExtent(),s=a.getExtent(),l=n.parse(r[0]),u=a.parse(r[1]);return i=i||[],i[0]=Math.min(Math.max(Math.
min(o[0],o[1]),l),Math.max(o[0],o[1])),i[1]=Math.min(Math.max(Math.min(s[0],s[1]),u),Math.max(s[0],s[1])),i},e.prototype.pointToData=function(r,i,n){if(n=
n||[],this._invTransform)return We(n,r,this._invTransform);var a=this.getAxis("x"),o=this.getAxis("y");return n[0]=a.coordToData(a.toLocalCoord(r[0]),
i),n[1]=o.coordToData(o.toLocalCoord(r[1]),i),n},e.prototype.getOtherAxis=function(r){return this.getAxis(r.dim==="x"?"y":"x")},e.prototype.getArea=function(r){
r=r||0;var i=this.getAxis("x").getGlobalExtent(),n=this.getAxis("y").getGlobalExtent(),a=Math.min(i[0],i[1])-r,o=Math.min(n[0],n[1])-r,s=Math.max(i[0],
i[1])-a+r,l=Math.max(n[0],n[1])-o+r;return new J(a,o,s,l)},e})(qC),jC=SI;function QC(t,e){var r=t.scale,i=t.model,n=oc(r,i,i.ecModel,t,null),a=Ir(r),o=Ir(e)?e.intervalStub:e,s=a?r.intervalStub:r,l=r.base,u=o.getTicks(),f=o.
getTicks({expandToNicedExtent:!0}),c=u.length-1,p,h,v;if(c===1)p=h=0,v=1;else if(c===2){var d=Ae(u[0].value-u[1].value),m=Ae(u[1].value-u[2].value);p=
h=0,d===m?v=2:(v=1,d<m?p=d/m:h=m/d)}else{var g=o.getConfig().interval;p=(1-(u[0].value-f[0].value)/g)%1,h=(1-(f[c].value-u[c].value)/g)%1,v=c-(p?1:0)-
(h?1:0)}var y=n.zoomFixMM,_=y[0]||y[1],x=[n.fixMM[0]||_,n.fixMM[1]||_],S=r.getExtent(),b=s.getExtent(),C=Kf(b,x),A,w,E,D,O,M;function I(se){for(var ee=50,
q=0;q<ee&&!se();q++)E=a?E*ue(l,2):eb(E),D=gr(E)}function R(){A=ve(M-E*p,D)}function L(){w=ve(O+E*h,D)}function F(){M=p?ve(A+E*p,D):A}function X(){O=h?
ve(w-E*h,D):w}if(x[0]&&x[1]){A=C[0],w=C[1],E=(w-A)/(v+p+h);var Z=t.getExtent(),j=Ae(Z[1]-Z[0]);D=jl([w,A],j,.5/v),F(),X(),ot(D)&&(E=ve(E,D))}else{var ie=C[1]-
C[0];E=a?ue(Ql(ie),1):_n(ie/v,Pp),D=gr(E),x[0]?(A=C[0],I(function(){if(F(),O=ve(M+E*v,D),L(),w>=C[1])return!0})):x[1]?(w=C[1],I(function(){if(X(),M=ve(
O-E*v,D),R(),A<=C[0])return!0})):I(function(){M=ve(Sr(C[0]/E)*E,D),O=ve(lr(C[1]/E)*E,D);var se=Pt((O-M)/E);if(se<=v){var ee=v-se,q=void 0,de=n.incl0||
a;if(de&&C[0]===0)q=[0,ee];else if(de&&C[1]===0)q=[ee,0];else{var me=lr(ee/2);q=ee%2===0?[me,me]:A+w<C[0]+C[1]?[me,me+1]:[me+1,me]}if(M=ve(M-E*q[0],D),
O=ve(O+E*q[1],D),R(),L(),A<=C[0]&&w>=C[1])return!0}})}ic(r,x,b,[A,w],S,{interval:E,intervalCount:v,intervalPrecision:D,niceExtent:[M,O]})}var $C=[[3,1],[0,2]],TI=(function(){function t(e,r,i){this.type="grid",this._coordsMap={},this._coordsList=[],this._axesMap={},this._axesList=[],this.
axisPointerEnabled=!0,this.dimensions=nl,this._initCartesian(e,r,i),this.model=e}return t.prototype.getRect=function(){return this._rect},t.prototype.
update=function(e,r){var i=this._axesMap;T(this._axesList,function(o){ac(o,Nb);var s=o.scale;Ke(s)&&s.setSortInfo(o.model.get("categorySortInfo"))});function n(o){
for(var s=ae(o),l=[],u=s.length-1;u>=0;u--){var f=o[+s[u]];f.__alignTo?l.push(f):_d(f)}T(l,function(c){CI(c,c.__alignTo)?_d(c):QC(c,c.__alignTo.scale)})}
n(i.x),n(i.y);var a={};T(i.x,function(o){JC(i,"y",o,a)}),T(i.y,function(o){JC(i,"x",o,a)}),this.resize(this.model,r)},t.prototype.resize=function(e,r,i){
var n=fx(e,r),a=this._rect=bs(e.getBoxLayoutParams(),n.refContainer),o=this._axesMap,s=this._coordsList,l=e.get("containLabel");if(Ud(o,a),!i){var u=EI(
a,s,o,l,r),f=void 0;if(l)iw?(iw(this._axesList,a),Ud(o,a)):f=nw(a.clone(),"axisLabel",null,a,o,u,n);else{var c=AI(e,a,n),p=c.outerBoundsRect,h=c.parsedOuterBoundsContain,
v=c.outerBoundsClamp;p&&(f=nw(p,h,v,a,o,u,n))}aw(a,o,Dt.determine,null,f,n),T(this._coordsList,function(d){d.calcAffineTransform()})}},t.prototype.getAxis=
function(e,r){var i=this._axesMap[e];if(i!=null)return i[r||0]},t.prototype.getAxes=function(){return this._axesList.slice()},t.prototype.getCartesian=
function(e,r){if(e!=null&&r!=null){var i="x"+e+"y"+r;return this._coordsMap[i]}V(e)&&(r=e.yAxisIndex,e=e.xAxisIndex);for(var n=0,a=this._coordsList;n<
a.length;n++)if(a[n].getAxis("x").index===e||a[n].getAxis("y").index===r)return a[n]},t.prototype.getCartesians=function(){return this._coordsList.slice()},
t.prototype.convertToPixel=function(e,r,i){var n=this._findConvertTarget(r);return n.cartesian?n.cartesian.dataToPoint(i):n.axis?n.axis.toGlobalCoord(
n.axis.dataToCoord(i)):null},t.prototype.convertFromPixel=function(e,r,i){var n=this._findConvertTarget(r);return n.cartesian?n.cartesian.pointToData(
i):n.axis?n.axis.coordToData(n.axis.toLocalCoord(i)):null},t.prototype._findConvertTarget=function(e){var r=e.seriesModel,i=e.xAxisModel||r&&r.getReferringComponents(
"xAxis",Ue).models[0],n=e.yAxisModel||r&&r.getReferringComponents("yAxis",Ue).models[0],a=e.gridModel,o=this._coordsList,s,l;if(r)s=r.coordinateSystem,
re(o,s)<0&&(s=null);else if(i&&n)s=this.getCartesian(i.componentIndex,n.componentIndex);else if(i)l=this.getAxis("x",i.componentIndex);else if(n)l=this.
getAxis("y",n.componentIndex);else if(a){var u=a.coordinateSystem;u===this&&(s=this._coordsList[0])}return{cartesian:s,axis:l}},t.prototype.containPoint=
function(e){var r=this._coordsList[0];if(r)return r.containPoint(e)},t.prototype._initCartesian=function(e,r,i){var n=this,a=this,o={left:!1,right:!1,
top:!1,bottom:!1},s={x:{},y:{}},l={x:0,y:0};if(r.eachComponent("xAxis",u("x"),this),r.eachComponent("yAxis",u("y"),this),!l.x||!l.y){this._axesMap={},
this._axesList=[];return}this._axesMap=s,T(s.x,function(f,c){T(s.y,function(p,h){var v="x"+c+"y"+h,d=new jC(v);d.master=n,d.model=e,n._coordsMap[v]=d,
n._coordsList.push(d),d.addAxis(f),d.addAxis(p)})}),tw(s.x),tw(s.y);function u(f){return function(c,p){if(bI(c,e)){var h=c.get("position");f==="x"?h!==
"top"&&h!=="bottom"&&(h=o.bottom?"top":"bottom"):h!=="left"&&h!=="right"&&(h=o.left?"right":"left"),o[h]=!0;var v=mb(c),d=new LC(f,gb(c,v,!0),[0,0],v,
h);d.onBand=nc(d.scale,c),d.inverse=c.get("inverse"),c.axis=d,d.model=c,d.grid=a,d.index=p,a._axesList.push(d),s[f][p]=d,l[f]++}}}},t.prototype.getTooltipAxes=
function(e){var r=[],i=[];return T(this.getCartesians(),function(n){var a=e!=null&&e!=="auto"?n.getAxis(e):n.getBaseAxis(),o=n.getOtherAxis(a);re(r,a)<
0&&r.push(a),re(i,o)<0&&i.push(o)}),{baseAxes:r,otherAxes:i}},t.create=function(e,r){var i=[];return e.eachComponent("grid",function(n,a){var o=new t(
n,e,r);o.name="grid_"+a,o.resize(n,r,!0),n.coordinateSystem=o,i.push(o),T(o._axesList,function(s){Ub(s,t.dimIdxMap)})}),e.eachSeries(function(n){var a,
o;sx({targetModel:n,coordSysType:Co,coordSysProvider:s});function s(){var l=UC(n),u=l.xAxisModel,f=l.yAxisModel;a=u.axis,o=f.axis;var c=u.getCoordSysModel(),
p=c.coordinateSystem;return p.getCartesian(u.componentIndex,f.componentIndex)}a&&o&&(yd(a,n,Co),yd(o,n,Co))},this),i},t.dimensions=nl,t.dimIdxMap=Vs(nl),
t})();function bI(t,e){return t.getCoordSysModel()===e}function JC(t,e,r,i){r.getAxesOnZeroOf=function(){return a?[a]:[]};var n=t[e],a,o=r.model,s=o.get(
["axisLine","onZero"]),l=o.get(["axisLine","onZeroAxisIndex"]);if(!s)return;if(l!=null)ew(s,n[l])&&(a=n[l]);else for(var u in n)if(B(n,u)&&ew(s,n[u])&&
!i[f(n[u])]){a=n[u];break}a&&(i[f(a)]=!0);function f(c){return c.dim+"_"+c.index}}function ew(t,e){if(!e)return!1;var r=e.scale,i=yb(r,0,!1),n=e&&e.type!==
"category"&&e.type!=="time"&&i!==tc;return n&&t==="auto"&&xb(e)&&(n=!1),n}function tw(t){for(var e=ae(t),r,i=[],n=e.length-1;n>=0;n--){var a=t[+e[n]];
Zf(a.scale)&&md(a.model,a.type,!0)==null&&(a.model.get("alignTicks")&&a.model.get("interval")==null?i.push(a):r=a)}r||(r=i.pop()),r&&T(i,function(o){o.
__alignTo=r})}function CI(t,e){return Xn(t.scale)||Xn(e.scale)||e.scale.getTicks().length<2}function wI(t,e){var r=t.getExtent(),i=r[0]+r[1];t.toGlobalCoord=
t.dim==="x"?function(n){return n+e}:function(n){return i-n+e},t.toLocalCoord=t.dim==="x"?function(n){return n-e}:function(n){return i-n+e}}function Ud(t,e){
T(t.x,function(r){return rw(r,e.x,e.width)}),T(t.y,function(r){return rw(r,e.y,e.height)})}function rw(t,e,r){var i=[0,r],n=t.inverse?1:0;t.setExtent(
i[n],i[1-n]),wI(t,e)}var iw;function nw(t,e,r,i,n,a,o){aw(i,n,Dt.estimate,e,!1,o);var s=[0,0,0,0];u(0),u(1),f(i,0,NaN),f(i,1,NaN);var l=Km(s,function(p){return p>0})==null;return Xa(
i,s,!0,!0,r),Ud(n,i),l;function u(p){T(n[Jr[p]],function(h){if(la(h.model)){var v=a.ensureRecord(h.model),d=v.labelInfoList;if(d)for(var m=0;m<d.length;m++){
var g=d[m],y=h.scale.normalize(si(h.scale,Zi(g.label).labelInfo.tick));y=p===1?1-y:y,f(g.rect,p,y),f(g.rect,1-p,NaN)}var _=v.nameLayout;if(_){var y=Hi(
v.nameLocation)?.5:NaN;f(_.rect,p,y),f(_.rect,1-p,NaN)}}})}function f(p,h,v){var d=t[Jr[h]]-p[Jr[h]],m=p[zn[h]]+p[Jr[h]]-(t[zn[h]]+t[Jr[h]]);d=c(d,1-v),
m=c(m,v);var g=$C[h][0],y=$C[h][1];s[g]=ue(s[g],d),s[y]=ue(s[y],m)}function c(p,h){return p>0&&!di(h)&&h>1e-4&&(p/=h),p}}function EI(t,e,r,i,n){var a=new Pd(
DI);return T(r,function(o){return T(o,function(s){if(la(s.model)){var l=!i;s.axisBuilder=FC(t,e,s.model,n,a,l)}})}),a}function aw(t,e,r,i,n,a){var o=r===
Dt.determine;T(e,function(u){return T(u,function(f){la(f.model)&&(VC(f.axisBuilder,t,f.model),f.axisBuilder.build(o?{axisTickLabelDetermine:!0}:{axisTickLabelEstimate:!0},
{noPxChange:n}))})});var s={x:0,y:0};l(0),l(1);function l(u){s[Jr[1-u]]=t[zn[u]]<=a.refContainer[zn[u]]*.5?0:1-u===1?2:1}T(e,function(u,f){return T(u,
function(c){la(c.model)&&((i==="all"||o)&&c.axisBuilder.build({axisName:!0},{nameMarginLevel:s[f]}),o&&c.axisBuilder.build({axisLine:!0}))})})}function AI(t,e,r){
var i,n=t.get("outerBoundsMode",!0);n==="same"?i=e.clone():(n==null||n==="auto")&&(i=bs(t.get("outerBounds",!0)||Bd,r.refContainer));var a=t.get("oute\
rBoundsContain",!0),o;a==null||a==="auto"||re(["all","axisLabel"],a)<0?o="all":o=a;var s=[Kl(Y(t.get("outerBoundsClampWidth",!0),il[0]),e.width),Kl(Y(
t.get("outerBoundsClampHeight",!0),il[1]),e.height)];return{outerBoundsRect:i,parsedOuterBoundsContain:o,outerBoundsClamp:s}}var DI=function(t,e,r,i,n,a){
var o=r.axis.dim==="x"?"y":"x";Id(t,e,r,i,n,a),Hi(t.nameLocation)||T(e.recordMap[o],function(s){s&&s.labelInfoList&&s.dirVec&&Nd(s.labelInfoList,s.dirVec,
i,n)})},ow=TI;function sw(t,e){var r={axesInfo:{},seriesInvolved:!1,coordSysAxesInfo:{},coordSysMap:{}};return MI(r,t,e),r.seriesInvolved&&LI(r,t),r}function MI(t,e,r){
var i=e.getComponent("tooltip"),n=e.getComponent("axisPointer"),a=n.get("link",!0)||[],o=[];T(r.getCoordinateSystems(),function(s){if(!s.axisPointerEnabled)
return;var l=wo(s.model),u=t.coordSysAxesInfo[l]={};t.coordSysMap[l]=s;var f=s.model,c=f.getModel("tooltip",i);if(T(s.getAxes(),Pe(d,!1,null)),s.getTooltipAxes&&
i&&c.get("show")){var p=c.get("trigger")==="axis",h=c.get(["axisPointer","type"])==="cross",v=s.getTooltipAxes(c.get(["axisPointer","axis"]));(p||h)&&
T(v.baseAxes,Pe(d,h?"cross":!0,p)),h&&T(v.otherAxes,Pe(d,"cross",!1))}function d(m,g,y){var _=y.model.getModel("axisPointer",n),x=_.get("show");if(!(!x||
x==="auto"&&!m&&!Vd(_))){g==null&&(g=_.get("triggerTooltip")),_=m?OI(y,c,n,e,m,g):_;var S=_.get("snap"),b=_.get("triggerEmphasis"),C=wo(y.model),A=g||
S||y.type==="category",w=t.axesInfo[C]={key:C,axis:y,coordSys:s,axisPointerModel:_,triggerTooltip:g,triggerEmphasis:b,involveSeries:A,snap:S,useHandle:Vd(
_),seriesModels:[],linkGroup:null};u[C]=w,t.seriesInvolved=t.seriesInvolved||A;var E=RI(a,y);if(E!=null){var D=o[E]||(o[E]={axesInfo:{}});D.axesInfo[C]=
w,D.mapper=a[E].mapper,w.linkGroup=D}}}})}function OI(t,e,r,i,n,a){var o=e.getModel("axisPointer"),s=["type","snap","lineStyle","shadowStyle","label",
"animation","animationDurationUpdate","animationEasingUpdate","z"],l={};T(s,function(p){l[p]=te(o.get(p))}),l.snap=t.type!=="category"&&!!a,o.get("typ\
e")==="cross"&&(l.type="line");var u=l.label||(l.label={});if(u.show==null&&(u.show=!1),n==="cross"){var f=o.get(["label","show"]);if(u.show=f??!0,!a){
var c=l.lineStyle=o.get("crossStyle");c&&$(u,c.textStyle)}}return t.model.getModel("axisPointer",new Oe(l,r,i))}function LI(t,e){e.eachSeries(function(r){
var i=r.coordinateSystem,n=r.get(["tooltip","trigger"],!0),a=r.get(["tooltip","show"],!0);!i||!i.model||n==="none"||n===!1||n==="item"||a===!1||r.get(
["axisPointer","show"],!0)===!1||T(t.coordSysAxesInfo[wo(i.model)],function(o){var s=o.axis;i.getAxis(s.dim)===s&&(o.seriesModels.push(r),o.seriesDataCount==
null&&(o.seriesDataCount=0),o.seriesDataCount+=r.getData().count())})})}function RI(t,e){for(var r=e.model,i=e.dim,n=0;n<t.length;n++){var a=t[n]||{};
if(Fd(a[i+"AxisId"],r.id)||Fd(a[i+"AxisIndex"],r.componentIndex)||Fd(a[i+"AxisName"],r.name))return n}}function Fd(t,e){return t==="all"||k(t)&&re(t,e)>=
0||t===e}function lw(t){var e=gc(t);if(e){var r=e.axisPointerModel,i=e.axis.scale,n=r.option,a=r.get("status"),o=r.get("value");o!=null&&(o=i.parse(o));
var s=Vd(r);a==null&&(n.status=s?"show":"hide");var l=i.getExtent();(o==null||o>l[1])&&(o=l[1]),o<l[0]&&(o=l[0]),n.value=o,s&&(n.status=e.axis.scale.isBlank()?
"hide":"show")}}function gc(t){var e=(t.ecModel.getComponent("axisPointer")||{}).coordSysAxesInfo;return e&&e.axesInfo[wo(t)]}function uw(t){var e=gc(
t);return e&&e.axisPointerModel}function Vd(t){return!!t.get(["handle","show"])}function wo(t){return t.type+"||"+t.id}var fw={},PI=(function(t){P(e,t);function e(){var r=t!==null&&t.apply(this,arguments)||this;return r.type=e.type,r}return e.prototype.render=function(r,i,n,a){
this.axisPointerClass&&lw(r),t.prototype.render.apply(this,arguments),this._doUpdateAxisPointerClass(r,n,!0)},e.prototype.updateAxisPointer=function(r,i,n,a){
this._doUpdateAxisPointerClass(r,n,!1)},e.prototype.remove=function(r,i){var n=this._axisPointer;n&&n.remove(i)},e.prototype.dispose=function(r,i){this.
_disposeAxisPointer(i),t.prototype.dispose.apply(this,arguments)},e.prototype._doUpdateAxisPointerClass=function(r,i,n){var a=e.getAxisPointerClass(this.
axisPointerClass);if(a){var o=uw(r);o?(this._axisPointer||(this._axisPointer=new a)).render(r,o,i,n):this._disposeAxisPointer(i)}},e.prototype._disposeAxisPointer=
function(r){this._axisPointer&&this._axisPointer.dispose(r),this._axisPointer=null},e.registerAxisPointerClass=function(r,i){fw[r]=i},e.getAxisPointerClass=
function(r){return r&&fw[r]},e.type="axis",e})(gt),yc=PI;var Gd=K();function cw(t,e,r,i){var n=r.axis;if(!n.scale.isBlank()){var a=r.getModel("splitArea"),o=a.getModel("areaStyle"),s=o.get("color"),l=i.coordinateSystem.
getRect(),u=n.getTicksCoords({tickModel:a,breakTicks:"none",pruneByBreak:"preserve_extent_bound"});if(u.length){var f=s.length,c=Gd(t).splitAreaColors,
p=H(),h=0;if(c)for(var v=0;v<u.length;v++){var d=c.get(u[v].tickValue);if(d!=null){h=(d+(f-1)*v)%f;break}}var m=n.toGlobalCoord(u[0].coord),g=o.getAreaStyle();
s=k(s)?s:[s];for(var v=1;v<u.length;v++){var y=n.toGlobalCoord(u[v].coord),_=void 0,x=void 0,S=void 0,b=void 0;n.isHorizontal()?(_=m,x=l.y,S=y-_,b=l.height,
m=_+S):(_=l.x,x=m,S=l.width,b=y-x,m=x+b);var C=u[v-1].tickValue;C!=null&&p.set(C,h),e.add(new Me({anid:C!=null?"area_"+C:null,shape:{x:_,y:x,width:S,height:b},
style:$({fill:s[h]},g),autoBatch:!0,silent:!0})),h=(h+1)%f}Gd(t).splitAreaColors=p}}}function pw(t){Gd(t).splitAreaColors=null}var II=["splitArea","splitLine","minorSplitLine","breakArea"],hw=(function(t){P(e,t);function e(){var r=t!==null&&t.apply(this,arguments)||this;return r.
type=e.type,r.axisPointerClass="CartesianAxisPointer",r}return e.prototype.render=function(r,i,n,a){this.group.removeAll();var o=this._axisGroup;if(this.
_axisGroup=new Te,this.group.add(this._axisGroup),!!la(r)){this._axisGroup.add(r.axis.axisBuilder.group),T(II,function(l){r.get([l,"show"])&&NI[l](this,
this._axisGroup,r,r.getCoordSysModel(),n)},this);var s=a&&a.type==="changeAxisOrder"&&a.isInitSort;s||Xh(o,this._axisGroup,r),t.prototype.render.call(
this,r,i,n,a)}},e.prototype.remove=function(){pw(this)},e.type="cartesianAxis",e})(yc),NI={splitLine:function(t,e,r,i,n){var a=r.axis;if(!a.scale.isBlank()){
var o=r.getModel("splitLine"),s=o.getModel("lineStyle"),l=s.get("color"),u=o.get("showMinLine")!==!1,f=o.get("showMaxLine")!==!1;l=k(l)?l:[l];for(var c=i.
coordinateSystem.getRect(),p=a.isHorizontal(),h=0,v=a.getTicksCoords({tickModel:o,breakTicks:"none",pruneByBreak:"preserve_extent_bound"}),d=[],m=[],g=s.
getLineStyle(),y=0;y<v.length;y++){var _=a.toGlobalCoord(v[y].coord);if(!(y===0&&!u||y===v.length-1&&!f)){var x=v[y].tickValue;p?(d[0]=_,d[1]=c.y,m[0]=
_,m[1]=c.y+c.height):(d[0]=c.x,d[1]=_,m[0]=c.x+c.width,m[1]=_);var S=h++%l.length,b=new pr({anid:x!=null?"line_"+x:null,autoBatch:!0,shape:{x1:d[0],y1:d[1],
x2:m[0],y2:m[1]},style:$({stroke:l[S]},g),silent:!0});Vn(b.shape,g.lineWidth),e.add(b)}}}},minorSplitLine:function(t,e,r,i,n){var a=r.axis,o=r.getModel(
"minorSplitLine"),s=o.getModel("lineStyle"),l=i.coordinateSystem.getRect(),u=a.isHorizontal(),f=a.getMinorTicksCoords();if(f.length)for(var c=[],p=[],
h=s.getLineStyle(),v=0;v<f.length;v++)for(var d=0;d<f[v].length;d++){var m=a.toGlobalCoord(f[v][d].coord);u?(c[0]=m,c[1]=l.y,p[0]=m,p[1]=l.y+l.height):
(c[0]=l.x,c[1]=m,p[0]=l.x+l.width,p[1]=m);var g=new pr({anid:"minor_line_"+f[v][d].tickValue,autoBatch:!0,shape:{x1:c[0],y1:c[1],x2:p[0],y2:p[1]},style:h,
silent:!0});Vn(g.shape,h.lineWidth),e.add(g)}},splitArea:function(t,e,r,i,n){cw(t,e,r,i)},breakArea:function(t,e,r,i,n){var a=fa(),o=r.axis.scale;a&&o.
type!=="ordinal"&&a.rectCoordBuildBreakAxis(e,t,r,i.coordinateSystem.getRect(),n)}},Yd=(function(t){P(e,t);function e(){var r=t!==null&&t.apply(this,arguments)||
this;return r.type=e.type,r}return e.type="xAxis",e})(hw);var vw=(function(t){P(e,t);function e(){var r=t!==null&&t.apply(this,arguments)||this;return r.type=Yd.type,r}return e.type="yAxis",e})(hw);var kI=(function(t){P(e,t);function e(){var r=t!==null&&t.apply(this,arguments)||this;return r.type="grid",r}return e.prototype.render=function(r,i){this.
group.removeAll(),r.get("show")&&this.group.add(new Me({shape:r.coordinateSystem.getRect(),style:$({fill:r.get("backgroundColor")},r.getItemStyle()),silent:!0,
z2:-1}))},e.type="grid",e})(gt),dw={offset:0};function mw(t){t.registerComponentView(kI),t.registerComponentModel(HC),t.registerCoordinateSystem("cart\
esian2d",ow),mc(t,"x",dc,dw),mc(t,"y",dc,dw),t.registerComponentView(Yd),t.registerComponentView(vw),t.registerPreprocessor(function(e){e.xAxis&&e.yAxis&&
!e.grid&&(e.grid={})})}var BI=K();function Wd(t,e){return!!BI(t)[e]}ai({type:"takeGlobalCursor",event:"globalCursorTaken",update:"update"},Ee);var UI={axisPointer:1,tooltip:1,brush:1};function gw(t,e,r){var i=e.getComponentByElement(t.topTarget);if(!i||i===r||UI.hasOwnProperty(i.mainType))return!1;
var n=i.coordinateSystem;if(!n||n.model===r)return!1;var a=Li(i),o=Li(r);return!((a.zlevel-o.zlevel||a.z-o.z)<=0)}var FI=(function(t){P(e,t);function e(r){var i=t.call(this)||this;i._zr=r;var n=Q(i._mousedownHandler,i),a=Q(i._mousemoveHandler,i),o=Q(i._mouseupHandler,
i),s=Q(i._mousewheelHandler,i),l=Q(i._pinchHandler,i);return i.enable=function(u,f){var c=f.zInfo,p=Li(c.component),h=p.z,v=p.zlevel,d={component:c.component,
z:h,zlevel:v,z2:Y(c.z2,-1/0)},m=N({},f.triggerInfo);this._opt=$(N({},f),{zoomOnMouseWheel:!0,moveOnMouseMove:!0,moveOnMouseWheel:!1,preventDefaultMouseMove:!0,
zInfoParsed:d,triggerInfo:m,cursorGrab:"grab",cursorGrabbing:"grabbing"}),u==null&&(u=!0),(!this._enabled||this._controlType!==u)&&(this.disable(),this.
_enabled=!0,(u===!0||u==="move"||u==="pan")&&(ol(r,"mousedown",n,d),ol(r,"mousemove",a,d),ol(r,"mouseup",o,d)),(u===!0||u==="scale"||u==="zoom")&&(ol(
r,"mousewheel",s,d),ol(r,"pinch",l,d)))},i.disable=function(){this._enabled&&(this._enabled=!1,sl(r,"mousedown",n),sl(r,"mousemove",a),sl(r,"mouseup",
o),sl(r,"mousewheel",s),sl(r,"pinch",l))},i}return e.prototype.isDragging=function(){return this._dragging},e.prototype.isPinching=function(){return this.
_pinching},e.prototype._checkPointer=function(r,i,n){var a=this._opt,o=a.zInfoParsed;if(gw(r,a.api,o.component))return!1;var s=a.triggerInfo,l=s.roamTrigger,
u=!1;return l==="global"&&(u=!0),u||(u=s.isInSelf(r,i,n)),u&&s.isInClip&&!s.isInClip(r,i,n)&&(u=!1),u},e.prototype._decideCursorStyle=function(r,i,n,a){
var o=r.target;if(!o&&this._checkPointer(r,i,n))return this._opt.cursorGrab;if(a)return o&&o.cursor||"default"},e.prototype.dispose=function(){this.disable()},
e.prototype._mousedownHandler=function(r){if(!(Hc(r)||al(r))){for(var i=r.target;i;){if(i.draggable)return;i=i.__hostTarget||i.parent}var n=r.offsetX,
a=r.offsetY;this._checkPointer(r,n,a)&&(this._x=n,this._y=a,this._dragging=!0)}},e.prototype._mousemoveHandler=function(r){var i=this._zr;if(!(r.gestureEvent===
"pinch"||Wd(i,"globalPan")||al(r))){var n=r.offsetX,a=r.offsetY;if(!this._dragging||!_c("moveOnMouseMove",r,this._opt)){var o=this._decideCursorStyle(
r,n,a,!1);o&&i.setCursorStyle(o);return}i.setCursorStyle(this._opt.cursorGrabbing);var s=this._x,l=this._y,u=n-s,f=a-l;this._x=n,this._y=a,this._opt.preventDefaultMouseMove&&
en(r.event),r.__ecRoamConsumed=!0,yw(this,"pan","moveOnMouseMove",r,{dx:u,dy:f,oldX:s,oldY:l,newX:n,newY:a,isAvailableBehavior:null})}},e.prototype._mouseupHandler=
function(r){if(!al(r)){var i=this._zr;if(!Hc(r)){this._dragging=!1;var n=this._decideCursorStyle(r,r.offsetX,r.offsetY,!0);n&&i.setCursorStyle(n)}}},e.
prototype._mousewheelHandler=function(r){if(!al(r)){var i=_c("zoomOnMouseWheel",r,this._opt),n=_c("moveOnMouseWheel",r,this._opt),a=r.wheelDelta,o=Math.
abs(a),s=r.offsetX,l=r.offsetY;if(!(a===0||!i&&!n)){if(i){var u=o>3?1.4:o>1?1.2:1.1,f=a>0?u:1/u;this._checkTriggerMoveZoom(this,"zoom","zoomOnMouseWhe\
el",r,{scale:f,originX:s,originY:l,isAvailableBehavior:null})}if(n){var c=Math.abs(a),p=(a>0?1:-1)*(c>3?.4:c>1?.15:.05);this._checkTriggerMoveZoom(this,
"scrollMove","moveOnMouseWheel",r,{scrollDelta:p,originX:s,originY:l,isAvailableBehavior:null})}}}},e.prototype._pinchHandler=function(r){if(!(Wd(this.
_zr,"globalPan")||al(r))){var i=r.pinchScale>1?1.1:1/1.1;this._checkTriggerMoveZoom(this,"zoom",null,r,{scale:i,originX:r.pinchX,originY:r.pinchY,isAvailableBehavior:null})}},
e.prototype._checkTriggerMoveZoom=function(r,i,n,a,o){r._checkPointer(a,o.originX,o.originY)&&(en(a.event),a.__ecRoamConsumed=!0,yw(r,i,n,a,o))},e})(Qe);
function al(t){return t.__ecRoamConsumed}var VI=K();function xc(t){var e=VI(t);return e.roam=e.roam||{},e.uniform=e.uniform||{},e}function ol(t,e,r,i){
for(var n=xc(t),a=n.roam,o=a[e]=a[e]||[],s=0;s<o.length;s++){var l=o[s].zInfoParsed;if((l.zlevel-i.zlevel||l.z-i.z||l.z2-i.z2)<=0)break}o.splice(s,0,{
listener:r,zInfoParsed:i}),HI(t,e)}function sl(t,e,r){for(var i=xc(t),n=i.roam[e]||[],a=0;a<n.length;a++)if(n[a].listener===r){n.splice(a,1),n.length||
GI(t,e);return}}function HI(t,e){var r=xc(t);r.uniform[e]||t.on(e,r.uniform[e]=function(i){var n=r.roam[e];if(n)for(var a=0;a<n.length;a++)n[a].listener(
i)})}function GI(t,e){var r=xc(t),i=r.uniform;i[e]&&(t.off(e,i[e]),i[e]=null)}function yw(t,e,r,i,n){n.isAvailableBehavior=Q(_c,null,r,i),t.trigger(e,
n)}function _c(t,e,r){var i=r[t];return!t||i&&(!U(i)||e.event[i+"Key"])}var _w=FI;var YI=0,xw=1,WI=2;var XI="view",ZK=(function(t){P(e,t);function e(r,i,n){var a=t.call(this)||this;a.type=XI,a.dimensions=["x","y"];var o=a;o.invertY=r,o.lgCt=i,o.lgGeo=
n;var s=o.trans=[];return s[YI]=Oa(),s[xw]=Oa(),s[WI]=Oa(),o.mtRaw=Le(),o.mtRawInv=Le(),o.mtOverall=Le(),o.mtOverallInv=Le(),o.zoom=1,a}return e.prototype.
getBoundingRect=function(){return ZI(null,this)},e.prototype.getViewRect=function(){return qI(null,this)},e.prototype.getRoamTransform=function(){return Sp(
this.trans[xw])},e.prototype.dataToPoint=function(r,i,n){var a=i?this.mtRaw:this.mtOverall;return n=n||[],a?We(n,r,a):Nc(n,r)},e.prototype.pointToData=
function(r,i,n){n=n||[];var a=this.mtOverallInv;return a?We(n,r,a):Nc(n,r)},e.prototype.convertToPixel=function(r,i,n){var a=Sw(i);return a===this?a.dataToPoint(
n):null},e.prototype.convertFromPixel=function(r,i,n){var a=Sw(i);return a===this?a.pointToData(n):null},e.prototype.containPoint=function(r){var i=this;
return ba(Sc,i.dataRect),gg(Sc,Sc,i.mtOverall),yg(Sc,r[0],r[1])},e.dimensions=["x","y"],e})(Ti),Sc=Uo();function Tw(t){return t.zoom}function ZI(t,e){return ba(t||Uo(),e.dataRect)}function qI(t,e){return ba(t||Uo(),e.viewRect)}var qK=Le();var KK=Le(),jK=Uo();var QK=Le(),$K=Le();function Sw(t){var e=t.seriesModel;return e?e.coordinateSystem:null}var JK=Oa(),e6=Oa();function Ao(t,e,r,i,n,a){t=t||0;var o=Xr(r[1],-r[0]);if(n!=null&&(n=Eo(n,[0,o])),a!=null&&(a=Math.max(a,n??0)),i==="all"){var s=Math.abs(Xr(e[1],-e[0]));
s=Eo(s,[0,o]),n=a=Eo(s,[n,a]),i=0}e[0]=Eo(e[0],r),e[1]=Eo(e[1],r);var l=Xd(e,i);e[i]+=t;var u=n||0,f=r.slice();l.sign<0?f[0]=Xr(f[0],u):f[1]=Xr(f[1],-u),
e[i]=Eo(e[i],f);var c;return c=Xd(e,i),n!=null&&(c.sign!==l.sign||c.span<n)&&(e[1-i]=Xr(e[i],l.sign*n)),c=Xd(e,i),a!=null&&c.span>a&&(e[1-i]=Xr(e[i],c.
sign*a)),e}function Xd(t,e){var r=t[e]-t[1-e];return{span:Math.abs(r),sign:r>0?-1:r<0?1:e?-1:1}}function Eo(t,e){return Math.min(e[1]!=null?e[1]:1/0,Math.
max(e[0]!=null?e[0]:-1/0,t))}var Zd={color:"fill",borderColor:"stroke"},bw={symbol:1,symbolSize:1,symbolKeepAspect:1,legendIcon:1,visualMeta:1,liftZ:1,decal:1},Nr=K(),KI=(function(t){
P(e,t);function e(){var r=t!==null&&t.apply(this,arguments)||this;return r.type=e.type,r}return e.prototype.optionUpdated=function(){this.currentZLevel=
this.get("zlevel",!0),this.currentZ=this.get("z",!0)},e.prototype.getInitialData=function(r,i){return Yf(null,this)},e.prototype.getDataParams=function(r,i,n){
var a=t.prototype.getDataParams.call(this,r,i);return n&&(a.info=Nr(n).info),a},e.type="series.custom",e.dependencies=["grid","polar","geo","singleAxi\
s","calendar","matrix"],e.defaultOption={coordinateSystem:"cartesian2d",z:2,legendHoverLink:!0,clip:!1},e})(Pr),Cw=KI;function jI(t,e){return e=e||[0,0],z(["x","y"],function(r,i){var n=this.getAxis(r),a=e[i],o=t[i]/2;return n.type==="category"?xt(n).w:Math.abs(n.dataToCoord(
a-o)-n.dataToCoord(a+o))},this)}function qd(t){var e=t.master.getRect();return{coordSys:{type:"cartesian2d",x:e.x,y:e.y,width:e.width,height:e.height},
api:{coord:function(r){return t.dataToPoint(r)},size:Q(jI,t)}}}function QI(t,e){return e=e||[0,0],z([0,1],function(r){var i=e[r],n=t[r]/2,a=[],o=[];return a[r]=i-n,o[r]=i+n,a[1-r]=o[1-r]=e[1-r],Math.abs(this.dataToPoint(
a)[r]-this.dataToPoint(o)[r])},this)}function Kd(t){var e=t.view,r=e.getBoundingRect();return{coordSys:{type:"geo",x:r.x,y:r.y,width:r.width,height:r.
height,zoom:Tw(e)},api:{coord:function(i){return t.dataToPoint(i)},size:Q(QI,t)}}}function $I(t,e){var r=this.getAxis(),i=e instanceof Array?e[0]:e,n=(t instanceof Array?t[0]:t)/2;return r.type==="category"?xt(r).w:Math.abs(r.dataToCoord(
i-n)-r.dataToCoord(i+n))}function jd(t){var e=t.getRect();return{coordSys:{type:"singleAxis",x:e.x,y:e.y,width:e.width,height:e.height},api:{coord:function(r){
return t.dataToPoint(r)},size:Q($I,t)}}}function JI(t,e){return e=e||[0,0],z(["Radius","Angle"],function(r,i){var n="get"+r+"Axis",a=this[n](),o=e[i],s=t[i]/2,l=a.type==="category"?xt(a).w:Math.
abs(a.dataToCoord(o-s)-a.dataToCoord(o+s));return r==="Angle"&&(l=l*Math.PI/180),l},this)}function Qd(t){var e=t.getRadiusAxis(),r=t.getAngleAxis(),i=e.
getExtent();return i[0]>i[1]&&i.reverse(),{coordSys:{type:"polar",cx:t.cx,cy:t.cy,r:i[1],r0:i[0]},api:{coord:function(n){var a=e.dataToRadius(n[0]),o=r.
dataToAngle(n[1]),s=t.coordToPoint([a,o]);return s.push(a,o*Math.PI/180),s},size:Q(JI,t)}}}function $d(t){var e=t.getRect(),r=t.getRangeInfo();return{coordSys:{type:"calendar",x:e.x,y:e.y,width:e.width,height:e.height,cellWidth:t.getCellWidth(),
cellHeight:t.getCellHeight(),rangeInfo:{start:r.start,end:r.end,weeks:r.weeks,dayCount:r.allDay}},api:{coord:function(i,n){return t.dataToPoint(i,n)},
layout:function(i,n){return t.dataToLayout(i,n)}}}}function Jd(t){var e=t.getRect();return{coordSys:{type:"matrix",x:e.x,y:e.y,width:e.width,height:e.height},api:{coord:function(r,i){return t.dataToPoint(
r,i)},layout:function(r,i){return t.dataToLayout(r,i)}}}}var Aw={position:["x","y"],scale:["scaleX","scaleY"],origin:["originX","originY"]},ww=ae(Aw),M6=Ot(Wt,function(t,e){return t[e]=1,t},{}),O6=Wt.join(",\
 "),ll=["","style","shape","extra"],Mo=K();function tm(t,e,r,i,n){var a=t+"Animation",o=_s(t,i,n)||{},s=Mo(e).userDuring;return o.duration>0&&(o.during=
s?Q(aN,{el:e,userDuring:s}):null,o.setToFinal=!0,o.scope=t),N(o,r[a]),o}function Dw(t,e,r,i){i=i||{};var n=i.dataIndex,a=i.isInit,o=i.clearStyle,s=r.isAnimationEnabled(),
l=Mo(t),u=e.style;l.userDuring=e.during;var f={},c={};if(sN(t,e,c),t.type==="compound")for(var p=t.shape.paths,h=e.shape.paths,v=0;v<h.length;v++){var d=h[v];
em("shape",d,p[v])}else em("shape",e,c),em("extra",e,c);if(!a&&s&&(oN(t,e,f),Ew("shape",t,e,f),Ew("extra",t,e,f),lN(t,e,u,f)),c.style=u,tN(t,c,o),iN(t,
e),s)if(a){var m={};T(ll,function(y){var _=y?e[y]:e;_&&_.enterFrom&&(y&&(m[y]=m[y]||{}),N(y?m[y]:m,_.enterFrom))});var g=tm("enter",t,e,r,n);g.duration>
0&&t.animateFrom(m,g)}else rN(t,e,n||0,r,f);eN(t,e),u?t.dirty():t.markRedraw()}function eN(t,e){for(var r=Mo(t).leaveToProps,i=0;i<ll.length;i++){var n=ll[i],
a=n?e[n]:e;a&&a.leaveTo&&(r||(r=Mo(t).leaveToProps={}),n&&(r[n]=r[n]||{}),N(n?r[n]:r,a.leaveTo))}}function Tc(t,e,r,i){if(t){var n=t.parent,a=Mo(t).leaveToProps;
if(a){var o=tm("update",t,e,r,0);o.done=function(){n&&n.remove(t),i&&i()},t.animateTo(a,o)}else n&&n.remove(t),i&&i()}}function Do(t){return t==="all"}
function tN(t,e,r){var i=e.style;if(!t.isGroup&&i){if(r){t.useStyle({});for(var n=t.animators,a=0;a<n.length;a++){var o=n[a];o.targetName==="style"&&o.
changeTarget(t.style)}}t.setStyle(i)}e&&(e.style=null,e&&t.attr(e),e.style=i)}function rN(t,e,r,i,n){if(n){var a=tm("update",t,e,i,r);a.duration>0&&t.
animateFrom(n,a)}}function iN(t,e){B(e,"silent")&&(t.silent=e.silent),B(e,"ignore")&&(t.ignore=e.ignore),t instanceof bt&&B(e,"invisible")&&(t.invisible=
e.invisible),t instanceof oe&&B(e,"autoBatch")&&(t.autoBatch=e.autoBatch)}var kr={},nN={setTransform:function(t,e){return kr.el[t]=e,this},getTransform:function(t){
return kr.el[t]},setShape:function(t,e){var r=kr.el,i=r.shape||(r.shape={});return i[t]=e,r.dirtyShape&&r.dirtyShape(),this},getShape:function(t){var e=kr.
el.shape;if(e)return e[t]},setStyle:function(t,e){var r=kr.el,i=r.style;return i&&(i[t]=e,r.dirtyStyle&&r.dirtyStyle()),this},getStyle:function(t){var e=kr.
el.style;if(e)return e[t]},setExtra:function(t,e){var r=kr.el.extra||(kr.el.extra={});return r[t]=e,this},getExtra:function(t){var e=kr.el.extra;if(e)
return e[t]}};function aN(){var t=this,e=t.el;if(e){var r=Mo(e).userDuring,i=t.userDuring;if(r!==i){t.el=t.userDuring=null;return}kr.el=e,i(nN)}}function Ew(t,e,r,i){
var n=r[t];if(n){var a=e[t],o;if(a){var s=r.transition,l=n.transition;if(l)if(!o&&(o=i[t]={}),Do(l))N(o,a);else for(var u=be(l),f=0;f<u.length;f++){var c=u[f],
p=a[c];o[c]=p}else if(Do(s)||re(s,t)>=0){!o&&(o=i[t]={});for(var h=ae(a),f=0;f<h.length;f++){var c=h[f],p=a[c];uN(n[c],p)&&(o[c]=p)}}}}}function em(t,e,r){
var i=e[t];if(i)for(var n=r[t]={},a=ae(i),o=0;o<a.length;o++){var s=a[o];n[s]=cn(i[s])}}function oN(t,e,r){for(var i=e.transition,n=Do(i)?Wt:be(i||[]),
a=0;a<n.length;a++){var o=n[a];if(!(o==="style"||o==="shape"||o==="extra")){var s=t[o];r[o]=s}}}function sN(t,e,r){for(var i=0;i<ww.length;i++){var n=ww[i],
a=Aw[n],o=e[n];o&&(r[a[0]]=o[0],r[a[1]]=o[1])}for(var i=0;i<Wt.length;i++){var s=Wt[i];e[s]!=null&&(r[s]=e[s])}}function lN(t,e,r,i){if(r){var n=t.style,
a;if(n){var o=r.transition,s=e.transition;if(o&&!Do(o)){var l=be(o);!a&&(a=i.style={});for(var u=0;u<l.length;u++){var f=l[u],c=n[f];a[f]=c}}else if(t.
getAnimationStyleProps&&(Do(s)||Do(o)||re(s,"style")>=0)){var p=t.getAnimationStyleProps(),h=p?p.style:null;if(h){!a&&(a=i.style={});for(var v=ae(r),u=0;u<
v.length;u++){var f=v[u];if(h[f]){var c=n[f];a[f]=c}}}}}}}function uN(t,e){return Ne(t)?t!==e:t!=null&&isFinite(t)}var Mw=K(),fN=["percent","easing","shape","style","extra"];function Ow(t){t.stopAnimation("keyframe"),t.attr(Mw(t))}function rm(t,e,r){if(!(!r.isAnimationEnabled()||
!e)){if(k(e)){T(e,function(s){rm(t,s,r)});return}var i=e.keyframes,n=e.duration;if(r&&n==null){var a=_s("enter",r,0);n=a&&a.duration}if(!(!i||!n)){var o=Mw(
t);T(ll,function(s){if(!(s&&!t[s])){var l,u=!1;i.sort(function(f,c){return f.percent-c.percent}),T(i,function(f){var c=t.animators,p=s?f[s]:f;if(p){var h=ae(
p);if(s||(h=ke(h,function(m){return re(fN,m)<0})),!!h.length){l||(l=t.animate(s,e.loop,!0),l.scope="keyframe");for(var v=0;v<c.length;v++)c[v]!==l&&c[v].
targetName===l.targetName&&c[v].stopTracks(h);s&&(o[s]=o[s]||{});var d=s?o[s]:o;T(h,function(m){d[m]=((s?t[s]:t)||{})[m]}),l.whenWithKeys(n*f.percent,
p,h,f.easing)}}}),l&&l.delay(e.delay||0).duration(n).start(e.easing)}})}}}var ci="emphasis",qi="normal",lm="blur",um="select",Ki=[qi,ci,lm,um],im={normal:["itemStyle"],emphasis:[ci,"itemStyle"],blur:[lm,"itemStyle"],select:[
um,"itemStyle"]},nm={normal:["label"],emphasis:[ci,"label"],blur:[lm,"label"],select:[um,"label"]},cN=["x","y"],pN="e\0\0",er={normal:{},emphasis:{},blur:{},
select:{}},hN={cartesian2d:qd,geo:Kd,single:jd,polar:Qd,calendar:$d,matrix:Jd};function om(t){return t instanceof oe}function sm(t){return t instanceof
bt}function vN(t,e){e.copyTransform(t),sm(e)&&sm(t)&&(e.setStyle(t.style),e.z=t.z,e.z2=t.z2,e.zlevel=t.zlevel,e.invisible=t.invisible,e.ignore=t.ignore,
om(e)&&om(t)&&e.setShape(t.shape))}var dN=(function(t){P(e,t);function e(){var r=t!==null&&t.apply(this,arguments)||this;return r.type=e.type,r}return e.
prototype.render=function(r,i,n,a){this._progressiveEls=null;var o=this._data,s=r.getData(),l=this.group,u=Lw(r,s,i,n);o||l.removeAll(),s.diff(o).add(
function(c){am(n,null,c,u(c,a),r,l,s)}).remove(function(c){var p=o.getItemGraphicEl(c);p&&Tc(p,Nr(p).option,r)}).update(function(c,p){var h=o.getItemGraphicEl(
p);am(n,h,c,u(c,a),r,l,s)}).execute();var f=r.get("clip",!0)?yC(r.coordinateSystem,!1,r):null;f?l.setClipPath(f):l.removeClipPath(),this._data=s},e.prototype.
incrementalPrepareRender=function(r,i,n){this.group.removeAll(),this._data=null},e.prototype.incrementalRender=function(r,i,n,a,o){var s=i.getData(),l=Lw(
i,s,n,a),u=this._progressiveEls=[];function f(h){h.isGroup||(h.incremental=zy(i),h.ensureState("emphasis").hoverLayer=Un)}for(var c=r.start;c<r.end;c++){
var p=am(null,null,c,l(c,o),i,this.group,s);p&&(p.traverse(f),u.push(p))}},e.prototype.eachRendered=function(r){Hn(this._progressiveEls||this.group,r)},
e.prototype.filterForExposedEvent=function(r,i,n,a){var o=i.element;if(o==null||n.name===o)return!0;for(;(n=n.__hostTarget||n.parent)&&n!==this.group;)
if(n.name===o)return!0;return!1},e.type="custom",e})(Ft),Nw=dN;function fm(t){var e=t.type,r;if(e==="path"){var i=t.shape,n=i.width!=null&&i.height!=null?
{x:i.x||0,y:i.y||0,width:i.width,height:i.height}:null,a=zw(i);r=Fn(a,null,n,i.layout||"center"),Nr(r).customPathData=a}else if(e==="image")r=new Ct({}),
Nr(r).customImagePath=t.style.image;else if(e==="text")r=new Xe({});else if(e==="group")r=new Te;else if(e==="compoundPath"){var i=t.shape;if(!i||!i.paths){
var o="";ze(o)}var s=z(i.paths,function(f){if(f.type==="path")return Fn(f.shape.pathData,f,null);var c=Ou(f.type);if(!c){var p="";ze(p)}return new c});
r=new Tu({shape:{paths:s}})}else{var l=Ou(e);if(!l){var o="";ze(o)}r=new l}return Nr(r).customGraphicType=e,r.name=t.name,r.z2EmphasisLift=1,r.z2SelectLift=
1,r}function cm(t,e,r,i,n,a,o){Ow(e);var s=n&&n.normal.cfg;s&&e.setTextConfig(s),i&&i.transition==null&&(i.transition=cN);var l=i&&i.style;if(l){if(e.
type==="text"){var u=l;B(u,"textFill")&&(u.fill=u.textFill),B(u,"textStroke")&&(u.stroke=u.textStroke)}var f=void 0,c=om(e)?l.decal:null;t&&c&&(c.dirty=
!0,f=zs(c,t)),l.__decalPattern=f}if(sm(e)&&l){var f=l.__decalPattern;f&&(l.decal=f)}Dw(e,i,a,{dataIndex:r,isInit:o,clearStyle:!0}),rm(e,i.keyframeAnimation,
a)}function kw(t,e,r,i,n){var a=e.isGroup?null:e,o=n&&n[t].cfg;if(a){var s=a.ensureState(t);if(i===!1){var l=a.getState(t);l&&(l.style=null)}else s.style=
i||null;o&&(s.textConfig=o),_h(a)}}function mN(t,e,r){if(!t.isGroup){var i=t,n=r.currentZ,a=r.currentZLevel;i.z=n,i.zlevel=a;var o=e.z2;o!=null&&(i.z2=
o||0);for(var s=0;s<Ki.length;s++)gN(i,e,Ki[s])}}function gN(t,e,r){var i=r===qi,n=i?e:bc(e,r),a=n?n.z2:null,o;a!=null&&(o=i?t:t.ensureState(r),o.z2=a||
0)}function Lw(t,e,r,i){var n=t.get("renderItem");if(typeof n=="string"){var a=VS(n);a&&(n=a)}var o=t.coordinateSystem,s={};o&&(s=o.prepareCustoms?o.prepareCustoms(
o):hN[o.type](o));for(var l=$({getWidth:i.getWidth,getHeight:i.getHeight,getZr:i.getZr,getDevicePixelRatio:i.getDevicePixelRatio,value:S,style:C,ordinalRawValue:b,
styleEmphasis:A,visual:D,barLayout:O,currentSeriesIndices:M,font:I},s.api||{}),u={context:{},seriesId:t.id,seriesName:t.name,seriesIndex:t.seriesIndex,
coordSys:s.coordSys,dataInsideLength:e.count(),encode:yN(t.getData()),itemPayload:t.get("itemPayload")||{}},f,c,p={},h={},v={},d={},m=0;m<Ki.length;m++){
var g=Ki[m];v[g]=t.getModel(im[g]),d[g]=t.getModel(nm[g])}function y(R){return R===f?c||(c=e.getItemModel(R)):e.getItemModel(R)}function _(R,L){return e.
hasItemOption?R===f?p[L]||(p[L]=y(R).getModel(im[L])):y(R).getModel(im[L]):v[L]}function x(R,L){return e.hasItemOption?R===f?h[L]||(h[L]=y(R).getModel(
nm[L])):y(R).getModel(nm[L]):d[L]}return function(R,L){return f=R,c=null,p={},h={},n&&n($({dataIndexInside:R,dataIndex:e.getRawIndex(R),actionType:L?L.
type:null},u),l)};function S(R,L){return L==null&&(L=f),e.getStore().get(e.getDimensionIndex(R||0),L)}function b(R,L){L==null&&(L=f),R=R||0;var F=e.getDimensionInfo(
R);if(!F){var X=e.getDimensionIndex(R);return X>=0?e.getStore().get(X,L):void 0}var Z=e.get(F.name,L),j=F&&F.ordinalMeta;return j?j.categories[Z]:Z}function C(R,L){
L==null&&(L=f);var F=e.getItemVisual(L,"style"),X=F&&F.fill,Z=F&&F.opacity,j=_(L,qi).getItemStyle();X!=null&&(j.fill=X),Z!=null&&(j.opacity=Z);var ie={
inheritColor:U(X)?X:le.color.neutral99},se=x(L,qi),ee=Rr(se,null,ie,!1,!0);ee.text=se.getShallow("show")?Y(t.getFormattedLabel(L,qi),ua(e,L)):null;var q=Ss(
se,ie,!1);return E(R,j),j=Ad(j,ee,q),R&&w(j,R),j.legacy=!0,j}function A(R,L){L==null&&(L=f);var F=_(L,ci).getItemStyle(),X=x(L,ci),Z=Rr(X,null,null,!0,
!0);Z.text=X.getShallow("show")?Lt(t.getFormattedLabel(L,ci),t.getFormattedLabel(L,qi),ua(e,L)):null;var j=Ss(X,null,!0);return E(R,F),F=Ad(F,Z,j),R&&
w(F,R),F.legacy=!0,F}function w(R,L){for(var F in L)B(L,F)&&(R[F]=L[F])}function E(R,L){R&&(R.textFill&&(L.textFill=R.textFill),R.textPosition&&(L.textPosition=
R.textPosition))}function D(R,L){if(L==null&&(L=f),B(Zd,R)){var F=e.getItemVisual(L,"style");return F?F[Zd[R]]:null}if(B(bw,R))return e.getItemVisual(
L,R)}function O(R){if(o.type==="cartesian2d"){var L=o.getBaseAxis();return YC($({axis:L},R))}}function M(){return r.getCurrentSeriesIndices()}function I(R){
return Bu(R,r)}}function yN(t){var e={};return T(t.dimensions,function(r){var i=t.getDimensionInfo(r);if(!i.isExtraCoord){var n=i.coordDim,a=e[n]=e[n]||
[];a[i.coordDimIndex]=t.getDimensionIndex(r)}}),e}function am(t,e,r,i,n,a,o){if(!i){a.remove(e);return}var s=pm(t,e,r,i,n,a);return s&&o.setItemGraphicEl(
r,s),s&&Pn(s,i.focus,i.blurScope,i.emphasisDisabled),s}function pm(t,e,r,i,n,a){var o=-1,s=e;e&&Bw(e,i,n)&&(o=re(a.childrenRef(),e),e=null);var l=!e,u=e;
u?u.clearStates():(u=fm(i),s&&vN(s,u)),i.morph===!1?u.disableMorphing=!0:u.disableMorphing&&(u.disableMorphing=!1),i.tooltipDisabled&&(u.tooltipDisabled=
!0),er.normal.cfg=er.normal.conOpt=er.emphasis.cfg=er.emphasis.conOpt=er.blur.cfg=er.blur.conOpt=er.select.cfg=er.select.conOpt=null,er.isLegacy=!1,xN(
u,r,i,n,l,er),_N(u,r,i,n,l),cm(t,u,r,i,er,n,l),B(i,"info")&&(Nr(u).info=i.info);for(var f=0;f<Ki.length;f++){var c=Ki[f];if(c!==qi){var p=bc(i,c),h=hm(
i,p,c);kw(c,u,p,h,er)}}return mN(u,i,n),i.type==="group"&&SN(t,u,r,i,n),o>=0?a.replaceAt(u,o):a.add(u),u}function Bw(t,e,r){var i=Nr(t),n=e.type,a=e.shape,
o=e.style;return r.isUniversalTransitionEnabled()||n!=null&&n!==i.customGraphicType||n==="path"&&wN(a)&&zw(a)!==i.customPathData||n==="image"&&B(o,"im\
age")&&o.image!==i.customImagePath}function _N(t,e,r,i,n){var a=r.clipPath;if(a===!1)t&&t.getClipPath()&&t.removeClipPath();else if(a){var o=t.getClipPath();
o&&Bw(o,a,i)&&(o=null),o||(o=fm(a),t.setClipPath(o)),cm(null,o,e,a,null,i,n)}}function xN(t,e,r,i,n,a){if(!(t.isGroup||t.type==="compoundPath")){Rw(r,
null,a),Rw(r,ci,a);var o=a.normal.conOpt,s=a.emphasis.conOpt,l=a.blur.conOpt,u=a.select.conOpt;if(o!=null||s!=null||u!=null||l!=null){var f=t.getTextContent();
if(o===!1)f&&t.removeTextContent();else{o=a.normal.conOpt=o||{type:"text"},f?f.clearStates():(f=fm(o),t.setTextContent(f)),cm(null,f,e,o,null,i,n);for(var c=o&&
o.style,p=0;p<Ki.length;p++){var h=Ki[p];if(h!==qi){var v=a[h].conOpt;kw(h,f,v,hm(o,v,h),null)}}c?f.dirty():f.markRedraw()}}}}function Rw(t,e,r){var i=e?
bc(t,e):t,n=e?hm(t,i,ci):t.style,a=t.type,o=i?i.textConfig:null,s=t.textContent,l=s?e?bc(s,e):s:null;if(n&&(r.isLegacy||TC(n,a,!!o,!!l))){r.isLegacy=!0;
var u=bC(n,a,!e);!o&&u.textConfig&&(o=u.textConfig),!l&&u.textContent&&(l=u.textContent)}if(!e&&l){var f=l;!f.type&&(f.type="text")}var c=e?r[e]:r.normal;
c.cfg=o,c.conOpt=l}function bc(t,e){return e?t?t[e]:null:t}function hm(t,e,r){var i=e&&e.style;return i==null&&r===ci&&t&&(i=t.styleEmphasis),i}function SN(t,e,r,i,n){
var a=i.children,o=a?a.length:0,s=i.$mergeChildren,l=s==="byName"||i.diffChildrenByName,u=s===!1;if(!(!o&&!l&&!u)){if(l){bN({api:t,oldChildren:e.children()||
[],newChildren:a||[],dataIndex:r,seriesModel:n,group:e});return}u&&e.removeAll();for(var f=0;f<o;f++){var c=a[f],p=e.childAt(f);c?(c.ignore==null&&(c.
ignore=!1),pm(t,p,r,c,n,e)):p.ignore=!0}for(var h=e.childCount()-1;h>=f;h--){var v=e.childAt(h);TN(e,v,n)}}}function TN(t,e,r){e&&Tc(e,Nr(t).option,r)}
function bN(t){new Vf(t.oldChildren,t.newChildren,Pw,Pw,t).add(Iw).update(Iw).remove(CN).execute()}function Pw(t,e){var r=t&&t.name;return r??pN+e}function Iw(t,e){
var r=this.context,i=t!=null?r.newChildren[t]:null,n=e!=null?r.oldChildren[e]:null;pm(r.api,n,r.dataIndex,i,r.seriesModel,r.group)}function CN(t){var e=this.
context,r=e.oldChildren[t];r&&Tc(r,Nr(r).option,e.seriesModel)}function zw(t){return t&&(t.pathData||t.d)}function wN(t){return t&&(B(t,"pathData")||B(
t,"d"))}function vm(t){t.registerChartView(Nw),t.registerSeriesModel(Cw)}var pa=K(),Uw=te,dm=Q,EN=(function(){function t(){this._dragging=!1,this.animationThreshold=15}return t.prototype.render=function(e,r,i,n){var a=r.get(
"value"),o=r.get("status");if(this._axisModel=e,this._axisPointerModel=r,this._api=i,!(!n&&this._lastValue===a&&this._lastStatus===o)){this._lastValue=
a,this._lastStatus=o;var s=this._group,l=this._handle;if(!o||o==="hide"){s&&s.hide(),l&&l.hide();return}s&&s.show(),l&&l.show();var u={};this.makeElOption(
u,a,e,r,i);var f=u.graphicKey;f!==this._lastGraphicKey&&this.clear(i),this._lastGraphicKey=f;var c=this._moveAnimation=this.determineAnimation(e,r);if(!s)
s=this._group=new Te,this.createPointerEl(s,u,e,r),this.createLabelEl(s,u,e,r),i.getZr().add(s);else{var p=Pe(Fw,r,c);this.updatePointerEl(s,u,p),this.
updateLabelEl(s,u,p,r)}Hw(s,r,!0),this._renderHandle(a)}},t.prototype.remove=function(e){this.clear(e)},t.prototype.dispose=function(e){this.clear(e)},
t.prototype.determineAnimation=function(e,r){var i=r.get("animation"),n=e.axis,a=n.type==="category",o=r.get("snap");if(!o&&!a)return!1;if(i==="auto"||
i==null){var s=this.animationThreshold;if(a&&xt(n).w>s)return!0;if(o){var l=gc(e).seriesDataCount,u=n.getExtent();return Math.abs(u[0]-u[1])/l>s}return!1}
return i===!0},t.prototype.makeElOption=function(e,r,i,n,a){},t.prototype.createPointerEl=function(e,r,i,n){var a=r.pointer;if(a){var o=pa(e).pointerEl=
new dt[a.type](Uw(r.pointer));e.add(o)}},t.prototype.createLabelEl=function(e,r,i,n){if(r.label){var a=pa(e).labelEl=new Xe(Uw(r.label));e.add(a),Vw(a,
n)}},t.prototype.updatePointerEl=function(e,r,i){var n=pa(e).pointerEl;n&&r.pointer&&(n.setStyle(r.pointer.style),i(n,{shape:r.pointer.shape}))},t.prototype.
updateLabelEl=function(e,r,i,n){var a=pa(e).labelEl;a&&(a.setStyle(r.label.style),i(a,{x:r.label.x,y:r.label.y}),Vw(a,n))},t.prototype._renderHandle=function(e){
if(!(this._dragging||!this.updateHandleTransform)){var r=this._axisPointerModel,i=this._api.getZr(),n=this._handle,a=r.getModel("handle"),o=r.get("sta\
tus");if(!a.get("show")||!o||o==="hide"){n&&i.remove(n),this._handle=null;return}var s;this._handle||(s=!0,n=this._handle=Zh(a.get("icon"),{cursor:"mo\
ve",draggable:!0,onmousemove:function(u){en(u.event)},onmousedown:dm(this._onHandleDragMove,this,0,0),drift:dm(this._onHandleDragMove,this),ondragend:dm(
this._onHandleDragEnd,this)}),i.add(n)),Hw(n,r,!1),n.setStyle(a.getItemStyle(null,["color","borderColor","borderWidth","opacity","shadowColor","shadow\
Blur","shadowOffsetX","shadowOffsetY"]));var l=a.get("size");k(l)||(l=[l,l]),n.scaleX=l[0]/2,n.scaleY=l[1]/2,oo(this,"_doDispatchAxisPointer",a.get("t\
hrottle")||0,"fixRate"),this._moveHandleToValue(e,s)}},t.prototype._moveHandleToValue=function(e,r){Fw(this._axisPointerModel,!r&&this._moveAnimation,
this._handle,mm(this.getHandleTransform(e,this._axisModel,this._axisPointerModel)))},t.prototype._onHandleDragMove=function(e,r){var i=this._handle;if(i){
this._dragging=!0;var n=this.updateHandleTransform(mm(i),[e,r],this._axisModel,this._axisPointerModel);this._payloadInfo=n,i.stopAnimation(),i.attr(mm(
n)),pa(i).lastProp=null,this._doDispatchAxisPointer()}},t.prototype._doDispatchAxisPointer=function(){var e=this._handle;if(e){var r=this._payloadInfo,
i=this._axisModel;this._api.dispatchAction({type:"updateAxisPointer",x:r.cursorPoint[0],y:r.cursorPoint[1],tooltipOption:r.tooltipOption,axesInfo:[{axisDim:i.
axis.dim,axisIndex:i.componentIndex}]})}},t.prototype._onHandleDragEnd=function(){this._dragging=!1;var e=this._handle;if(e){var r=this._axisPointerModel.
get("value");this._moveHandleToValue(r),this._api.dispatchAction({type:"hideTip"})}},t.prototype.clear=function(e){this._lastValue=null,this._lastStatus=
null;var r=e.getZr(),i=this._group,n=this._handle;r&&i&&(this._lastGraphicKey=null,i&&r.remove(i),n&&r.remove(n),this._group=null,this._handle=null,this.
_payloadInfo=null),Rs(this,"_doDispatchAxisPointer")},t.prototype.doClear=function(){},t.prototype.buildLabel=function(e,r,i){return i=i||0,{x:e[i],y:e[1-
i],width:r[i],height:r[1-i]}},t})();function Fw(t,e,r,i){Gw(pa(r).lastProp,i)||(pa(r).lastProp=i,e?Qt(r,i,t):(r.stopAnimation(),r.attr(i)))}function Gw(t,e){
if(V(t)&&V(e)){var r=!0;return T(e,function(i,n){r=r&&Gw(t[n],i)}),!!r}else return t===e}function Vw(t,e){t[e.get(["label","show"])?"show":"hide"]()}function mm(t){
return{x:t.x||0,y:t.y||0,rotation:t.rotation||0}}function Hw(t,e,r){var i=e.get("z"),n=e.get("zlevel");t&&t.traverse(function(a){a.type!=="group"&&(i!=
null&&(a.z=i),n!=null&&(a.zlevel=n),a.silent=r)})}var Yw=EN;function Ww(t){var e=t.get("type"),r=t.getModel(e+"Style"),i;return e==="line"?(i=r.getLineStyle(),i.fill=null):e==="shadow"&&(i=r.getAreaStyle(),i.stroke=
null),i}function AN(t,e,r,i,n){var a=r.get("value"),o=gm(a,e.axis,e.ecModel,r.get("seriesDataIndices"),{precision:r.get(["label","precision"]),formatter:r.
get(["label","formatter"])}),s=r.getModel("label"),l=$a(s.get("padding")||0),u=s.getFont(),f=Gl(o,u),c=n.position,p=f.width+l[1]+l[3],h=f.height+l[0]+
l[2],v=n.align;v==="right"&&(c[0]-=p),v==="center"&&(c[0]-=p/2);var d=n.verticalAlign;d==="bottom"&&(c[1]-=h),d==="middle"&&(c[1]-=h/2),DN(c,p,h,i);var m=s.
get("backgroundColor");(!m||m==="auto")&&(m=e.get(["axisLine","lineStyle","color"])),t.label={x:c[0],y:c[1],style:Rr(s,{text:o,font:u,fill:s.getTextColor(),
padding:l,backgroundColor:m}),z2:10}}function DN(t,e,r,i){var n=i.getWidth(),a=i.getHeight();t[0]=Math.min(t[0]+e,n)-e,t[1]=Math.min(t[1]+r,a)-r,t[0]=
Math.max(t[0],0),t[1]=Math.max(t[1],0)}function gm(t,e,r,i,n){t=e.scale.parse(t);var a=e.scale.getLabel({value:t},{precision:n.precision}),o=n.formatter;
if(o){var s={value:So(e,{value:t}),axisDimension:e.dim,axisIndex:e.index,seriesData:[]};T(i,function(l){var u=r.getSeriesByIndex(l.seriesIndex),f=l.dataIndexInside,
c=u&&u.getDataParams(f);c&&s.seriesData.push(c)}),U(o)?a=o.replace("{value}",a):W(o)&&(a=o(s))}return a}function ym(t,e,r){var i=Le();return Sa(i,i,r.
rotation),No(i,i,r.position),Lu([t.dataToCoord(e),(r.labelOffset||0)+(r.labelDirection||1)*(r.labelMargin||0)],i)}function Xw(t,e,r,i,n,a){var o=vc.innerTextLayout(
r.rotation,0,r.labelDirection);r.labelMargin=n.get(["label","margin"]),AN(e,i,n,a,{position:ym(i.axis,t,r),align:o.textAlign,verticalAlign:o.textVerticalAlign})}
function Zw(t,e,r){return r=r||0,{x1:t[r],y1:t[1-r],x2:e[r],y2:e[1-r]}}function qw(t,e,r){return r=r||0,{x:t[r],y:t[1-r],width:e[r],height:e[1-r]}}function Kw(t,e,r){return xt(t,{fromStat:{sers:z(e,function(i){return r.getSeriesByIndex(i.seriesIndex)})},min:1}).w}function jw(t,e,r){return[ue(De(e[0],
e[1]),t-r/2),De(t+r/2,ue(e[0],e[1]))]}var MN=(function(t){P(e,t);function e(){return t!==null&&t.apply(this,arguments)||this}return e.prototype.makeElOption=function(r,i,n,a,o){var s=n.axis,
l=s.grid,u=a.get("type"),f=s.getGlobalExtent(),c=$w(l,s).getOtherAxis(s).getGlobalExtent(),p=s.toGlobalCoord(s.dataToCoord(i,!0));if(u&&u!=="none"){var h=Ww(
a),v=ON[u](s,p,f,c,a.get("seriesDataIndices"),a.ecModel);v.style=h,r.graphicKey=v.type,r.pointer=v}var d=rl(l.getRect(),n);Xw(i,r,d,n,a,o)},e.prototype.
getHandleTransform=function(r,i,n){var a=rl(i.axis.grid.getRect(),i,{labelInside:!1});a.labelMargin=n.get(["handle","margin"]);var o=ym(i.axis,r,a);return{
x:o[0],y:o[1],rotation:a.rotation+(a.labelDirection<0?Math.PI:0)}},e.prototype.updateHandleTransform=function(r,i,n,a){var o=n.axis,s=o.grid,l=o.getGlobalExtent(
!0),u=$w(s,o).getOtherAxis(o).getGlobalExtent(),f=o.dim==="x"?0:1,c=[r.x,r.y];c[f]+=i[f],c[f]=De(l[1],c[f]),c[f]=ue(l[0],c[f]);var p=(u[1]+u[0])/2,h=[
p,p];h[f]=c[f];var v=[{verticalAlign:"middle"},{align:"center"}];return{x:c[0],y:c[1],rotation:r.rotation,cursorPoint:h,tooltipOption:v[f]}},e})(Yw);function $w(t,e){
var r={};return r[e.dim+"AxisIndex"]=e.index,t.getCartesian(r)}var ON={line:function(t,e,r,i){var n=Zw([e,i[0]],[e,i[1]],Jw(t));return{type:"Line",subPixelOptimize:!0,
shape:n}},shadow:function(t,e,r,i,n,a){var o=Kw(t,n,a),s=i[1]-i[0],l=jw(e,r,o),u=l[0],f=l[1];return{type:"Rect",shape:qw([u,i[0]],[f-u,s],Jw(t))}}};function Jw(t){
return t.dim==="x"?0:1}var e1=MN;var LN=(function(t){P(e,t);function e(){var r=t!==null&&t.apply(this,arguments)||this;return r.type=e.type,r}return e.type="axisPointer",e.defaultOption=
{show:"auto",z:50,type:"line",snap:!1,triggerTooltip:!0,triggerEmphasis:!0,value:null,status:null,link:[],animation:null,animationDurationUpdate:200,lineStyle:{
color:le.color.border,width:1,type:"dashed"},shadowStyle:{color:le.color.shadowTint},label:{show:!0,formatter:null,precision:"auto",margin:3,color:le.
color.neutral00,padding:[5,7,5,7],backgroundColor:le.color.accent60,borderColor:null,borderWidth:0,borderRadius:3},handle:{show:!1,icon:"M10.7,11.9v-1\
.3H9.3v1.3c-4.9,0.3-8.8,4.4-8.8,9.4c0,5,3.9,9.1,8.8,9.4h1.3c4.9-0.3,8.8-4.4,8.8-9.4C19.5,16.3,15.6,12.2,10.7,11.9z M13.3,24.4H6.7v-1.2h6.6z M13.3,22H6\
.7v-1.2h6.6z M13.3,19.6H6.7v-1.2h6.6z",size:45,margin:50,color:le.color.accent40,throttle:40}},e})(xe),t1=LN;var pi=K(),RN=T;function Cc(t,e,r){if(!ne.node){var i=e.getZr();pi(i).records||(pi(i).records={}),PN(i,e);var n=pi(i).records[t]||(pi(i).records[t]={});
n.handler=r}}function PN(t,e){if(pi(t).initialized)return;pi(t).initialized=!0,r("click",Pe(_m,"click")),r("mousemove",Pe(_m,"mousemove")),r("mousewhe\
el",Pe(_m,"mousewheel")),r("globalout",NN);function r(i,n){t.on(i,function(a){var o=kN(e);RN(pi(t).records,function(s){s&&n(s,a,o.dispatchAction)}),IN(
o.pendings,e)})}}function IN(t,e){var r=t.showTip.length,i=t.hideTip.length,n;r?n=t.showTip[r-1]:i&&(n=t.hideTip[i-1]),n&&(n.dispatchAction=null,e.dispatchAction(
n))}function NN(t,e,r){t.handler("leave",null,r)}function _m(t,e,r,i){e.handler(t,r,i)}function kN(t){var e={showTip:[],hideTip:[]},r=function(i){var n=e[i.
type];n?n.push(i):(i.dispatchAction=r,t.dispatchAction(i))};return{dispatchAction:r,pendings:e}}function ul(t,e){if(!ne.node){var r=e.getZr(),i=(pi(r).
records||{})[t];i&&(pi(r).records[t]=null)}}var BN=(function(t){P(e,t);function e(){var r=t!==null&&t.apply(this,arguments)||this;return r.type=e.type,r}return e.prototype.render=function(r,i,n){
var a=i.getComponent("tooltip"),o=r.get("triggerOn")||a&&a.get("triggerOn")||"mousemove|click|mousewheel";Cc("axisPointer",n,function(s,l,u){o!=="none"&&
(s==="leave"||o.indexOf(s)>=0)&&u({type:"updateAxisPointer",currTrigger:s,x:l&&l.offsetX,y:l&&l.offsetY})})},e.prototype.remove=function(r,i){ul("axis\
Pointer",i)},e.prototype.dispose=function(r,i){ul("axisPointer",i)},e.type="axisPointer",e})(gt),i1=BN;function fl(t,e){var r=[],i=t.seriesIndex,n;if(i==null||!(n=e.getSeriesByIndex(i)))return{point:[]};var a=n.getData(),o=Xt(a,t);if(o==null||o<0||k(o))
return{point:[]};var s=a.getItemGraphicEl(o),l=n.coordinateSystem;if(n.getTooltipPosition)r=n.getTooltipPosition(o)||[];else if(l&&l.dataToPoint)if(t.
isStacked){var u=l.getBaseAxis(),f=l.getOtherAxis(u),c=f.dim,p=u.dim,h=c==="x"||c==="radius"?1:0,v=a.mapDimension(p),d=[];d[h]=a.get(v,o),d[1-h]=a.get(
a.getCalculationInfo("stackResultDimension"),o),r=l.dataToPoint(d)||[]}else r=l.dataToPoint(a.getValues(z(l.dimensions,function(g){return a.mapDimension(
g)}),o))||[];else if(s){var m=s.getBoundingRect().clone();m.applyTransform(s.transform),r=[m.x+m.width/2,m.y+m.height/2]}return{point:r,el:s}}var n1=K();function xm(t,e,r){var i=t.currTrigger,n=[t.x,t.y],a=t,o=t.dispatchAction||Q(r.dispatchAction,r),s=e.getComponent("axisPointer").coordSysAxesInfo;
if(s){wc(n)&&(n=fl({seriesIndex:a.seriesIndex,dataIndex:a.dataIndex},e).point);var l=wc(n),u=a.axesInfo,f=s.axesInfo,c=i==="leave"||wc(n),p={},h={},v={
list:[],map:{}},d={showPointer:Pe(UN,h),showTooltip:Pe(FN,v)};T(s.coordSysMap,function(g,y){var _=l||g.containPoint(n);T(s.coordSysAxesInfo[y],function(x,S){
var b=x.axis,C=YN(u,x);if(!c&&_&&(!u||C)){var A=C&&C.value;A==null&&!l&&(A=b.pointToData(n)),A!=null&&a1(x,A,d,!1,p)}})});var m={};return T(f,function(g,y){
var _=g.linkGroup;_&&!h[y]&&T(_.axesInfo,function(x,S){var b=h[S];if(x!==g&&b){var C=b.value;_.mapper&&(C=g.axis.scale.parse(_.mapper(C,o1(x),o1(g)))),
m[g.key]=C}})}),T(m,function(g,y){a1(f[y],g,d,!0,p)}),VN(h,f,p),HN(v,n,t,o),GN(f,o,r),p}}function a1(t,e,r,i,n){var a=t.axis;if(!(a.scale.isBlank()||!a.
containData(e))){if(!t.involveSeries){r.showPointer(t,e);return}var o=zN(e,t),s=o.payloadBatch,l=o.snapToValue;s[0]&&n.seriesIndex==null&&N(n,s[0]),!i&&
t.snap&&a.containData(l)&&l!=null&&(e=l),r.showPointer(t,e,s),r.showTooltip(t,o,l)}}function zN(t,e){var r=e.axis,i=r.dim,n=t,a=[],o=Number.MAX_VALUE,
s=-1;return T(e.seriesModels,function(l,u){var f=l.getData().mapDimensionsAll(i),c,p;if(l.getAxisTooltipData){var h=l.getAxisTooltipData(f,t,r);p=h.dataIndices,
c=h.nestestValue}else{if(p=l.indicesOfNearest(i,f[0],t,r.type==="category"?.5:null),!p.length)return;c=l.getData().get(f[0],p[0])}if(ot(c)){var v=t-c,
d=Math.abs(v);d<=o&&((d<o||v>=0&&s<0)&&(o=d,s=v,n=c,a.length=0),T(p,function(m){a.push({seriesIndex:l.seriesIndex,dataIndexInside:m,dataIndex:l.getData().
getRawIndex(m)})}))}}),{payloadBatch:a,snapToValue:n}}function UN(t,e,r,i){t[e.key]={value:r,payloadBatch:i}}function FN(t,e,r,i){var n=r.payloadBatch,
a=e.axis,o=a.model,s=e.axisPointerModel;if(!(!e.triggerTooltip||!n.length)){var l=e.coordSys.model,u=wo(l),f=t.map[u];f||(f=t.map[u]={coordSysId:l.id,
coordSysIndex:l.componentIndex,coordSysType:l.type,coordSysMainType:l.mainType,dataByAxis:[]},t.list.push(f)),f.dataByAxis.push({axisDim:a.dim,axisIndex:o.
componentIndex,axisType:o.type,axisId:o.id,value:i,valueLabelOpt:{precision:s.get(["label","precision"]),formatter:s.get(["label","formatter"])},seriesDataIndices:n.
slice()})}}function VN(t,e,r){var i=r.axesInfo=[];T(e,function(n,a){var o=n.axisPointerModel.option,s=t[a];s?(!n.useHandle&&(o.status="show"),o.value=
s.value,o.seriesDataIndices=(s.payloadBatch||[]).slice()):!n.useHandle&&(o.status="hide"),o.status==="show"&&i.push({axisDim:n.axis.dim,axisIndex:n.axis.
model.componentIndex,value:o.value})})}function HN(t,e,r,i){if(wc(e)||!t.list.length){i({type:"hideTip"});return}var n=((t.list[0].dataByAxis[0]||{}).
seriesDataIndices||[])[0]||{};i({type:"showTip",escapeConnect:!0,x:e[0],y:e[1],tooltipOption:r.tooltipOption,position:r.position,dataIndexInside:n.dataIndexInside,
dataIndex:n.dataIndex,seriesIndex:n.seriesIndex,dataByCoordSys:t.list})}function GN(t,e,r){var i=r.getZr(),n="axisPointerLastHighlights",a=n1(i)[n]||{},
o=n1(i)[n]={};T(t,function(f,c){var p=f.axisPointerModel.option;p.status==="show"&&f.triggerEmphasis&&T(p.seriesDataIndices,function(h){o[h.seriesIndex+
"|"+h.dataIndex]=h})});var s=[],l=[];function u(f){return{seriesIndex:f.seriesIndex,dataIndex:f.dataIndex}}T(a,function(f,c){!o[c]&&l.push(u(f))}),T(o,
function(f,c){!a[c]&&s.push(u(f))}),l.length&&r.dispatchAction({type:"downplay",escapeConnect:!0,notBlur:!0,batch:l}),s.length&&r.dispatchAction({type:"\
highlight",escapeConnect:!0,notBlur:!0,batch:s})}function YN(t,e){for(var r=0;r<(t||[]).length;r++){var i=t[r];if(e.axis.dim===i.axisDim&&e.axis.model.
componentIndex===i.axisIndex)return i}}function o1(t){var e=t.axis.model,r={},i=r.axisDim=t.axis.dim;return r.axisIndex=r[i+"AxisIndex"]=e.componentIndex,
r.axisName=r[i+"AxisName"]=e.name,r.axisId=r[i+"AxisId"]=e.id,r}function wc(t){return!t||t[0]==null||isNaN(t[0])||t[1]==null||isNaN(t[1])}function Ec(t){yc.registerAxisPointerClass("CartesianAxisPointer",e1),t.registerComponentModel(t1),t.registerComponentView(i1),t.registerPreprocessor(
function(e){if(e){(!e.axisPointer||e.axisPointer.length===0)&&(e.axisPointer={});var r=e.axisPointer.link;r&&!k(r)&&(e.axisPointer.link=[r])}}),t.registerProcessor(
t.PRIORITY.PROCESSOR.STATISTIC,{overallReset:function(e,r){e.getComponent("axisPointer").coordSysAxesInfo=sw(e,r)}}),t.registerAction({type:"updateAxi\
sPointer",event:"updateAxisPointer",update:":updateAxisPointer"},xm)}function Sm(t){li(mw),li(Ec)}var Tm=["x","y","radius","angle","single"],WN=K(),XN=["cartesian2d","polar","singleAxis"];function s1(t){var e=t.get("coordinateSystem");return re(XN,
e)>=0}function Br(t){return t+"Axis"}function l1(t,e){var r=H(),i=[],n=H();t.eachComponent({mainType:"dataZoom",query:e},function(f){n.get(f.uid)||s(f)});var a;do a=!1,t.eachComponent("da\
taZoom",o);while(a);function o(f){!n.get(f.uid)&&l(f)&&(s(f),a=!0)}function s(f){n.set(f.uid,!0),i.push(f),u(f)}function l(f){var c=!1;return f.eachTargetAxis(
function(p,h){var v=r.get(p);v&&v[h]&&(c=!0)}),c}function u(f){f.eachTargetAxis(function(c,p){(r.get(c)||r.set(c,[]))[p]=!0})}return i}function u1(t){
var e=t.ecModel,r={infoList:[],infoMap:H()};return t.eachTargetAxis(function(i,n){var a=e.getComponent(Br(i),n);if(a){var o=a.getCoordSysModel();if(o){
var s=o.uid,l=r.infoMap.get(s);l||(l={model:o,axisModels:[]},r.infoList.push(l),r.infoMap.set(s,l)),l.axisModels.push(a)}}}),r}function f1(t){var e=WN(
Fv(t));return e.axisProxyMap||(e.axisProxyMap=H())}function Oo(t){if(t)return f1(t.ecModel).get(t.uid)}function c1(t,e){f1(t.ecModel).set(t.uid,e)}function p1(t,e){
var r=e.getAxisModel().axis.__alignTo;return r&&t.getAxisProxy(r.dim,r.model.componentIndex)?Oo(r.model):null}var bm=(function(){function t(){this.indexList=[],this.indexMap=[]}return t.prototype.add=function(e){this.indexMap[e]||(this.indexList.push(e),this.indexMap[e]=
!0)},t})(),ZN=(function(t){P(e,t);function e(){var r=t!==null&&t.apply(this,arguments)||this;return r.type=e.type,r._autoThrottle=!0,r._noTarget=!0,r.
_rangePropMode=["percent","percent"],r}return e.prototype.init=function(r,i,n){var a=h1(r);this.settledOption=a,this.mergeDefaultAndTheme(r,n),this._doInit(
a)},e.prototype.mergeOption=function(r){var i=h1(r);pe(this.option,r,!0),pe(this.settledOption,i,!0),this._doInit(i)},e.prototype._doInit=function(r){
var i=this.option;this._setDefaultThrottle(r),this._updateRangeUse(r);var n=this.settledOption;T([["start","startValue"],["end","endValue"]],function(a,o){
this._rangePropMode[o]==="value"&&(i[a[0]]=n[a[0]]=null)},this),this._resetTarget()},e.prototype._resetTarget=function(){var r=this.get("orient",!0),i=this.
_targetAxisInfoMap=H(),n=this._fillSpecifiedTargetAxis(i);n?this._orient=r||this._makeAutoOrientByTargetAxis():(this._orient=r||"horizontal",this._fillAutoTargetAxisByOrient(
i,this._orient)),this._noTarget=!0,i.each(function(a){a.indexList.length&&(this._noTarget=!1)},this)},e.prototype._fillSpecifiedTargetAxis=function(r){
var i=!1;return T(Tm,function(n){var a=this.getReferringComponents(Br(n),Oy);if(a.specified){i=!0;var o=new bm;T(a.models,function(s){o.add(s.componentIndex)}),
r.set(n,o)}},this),i},e.prototype._fillAutoTargetAxisByOrient=function(r,i){var n=this.ecModel,a=!0;if(a){var o=i==="vertical"?"y":"x",s=n.findComponents(
{mainType:o+"Axis"});l(s,o)}if(a){var s=n.findComponents({mainType:"singleAxis",filter:function(f){return f.get("orient",!0)===i}});l(s,"single")}function l(u,f){
var c=u[0];if(c){var p=new bm;if(p.add(c.componentIndex),r.set(f,p),a=!1,f==="x"||f==="y"){var h=c.getReferringComponents("grid",Ue).models[0];h&&T(u,
function(v){c.componentIndex!==v.componentIndex&&h===v.getReferringComponents("grid",Ue).models[0]&&p.add(v.componentIndex)})}}}a&&T(Tm,function(u){if(a){
var f=n.findComponents({mainType:Br(u),filter:function(p){return p.get("type",!0)==="category"}});if(f[0]){var c=new bm;c.add(f[0].componentIndex),r.set(
u,c),a=!1}}},this)},e.prototype._makeAutoOrientByTargetAxis=function(){var r;return this.eachTargetAxis(function(i){!r&&(r=i)},this),r==="y"?"vertical":
"horizontal"},e.prototype._setDefaultThrottle=function(r){if(r.hasOwnProperty("throttle")&&(this._autoThrottle=!1),this._autoThrottle){var i=this.ecModel.
option;this.option.throttle=i.animation&&i.animationDurationUpdate>0?100:20}},e.prototype._updateRangeUse=function(r){var i=this._rangePropMode,n=this.
get("rangeMode");T([["start","startValue"],["end","endValue"]],function(a,o){var s=r[a[0]]!=null,l=r[a[1]]!=null;s&&!l?i[o]="percent":!s&&l?i[o]="valu\
e":n?i[o]=n[o]:s&&(i[o]="percent")})},e.prototype.noTarget=function(){return this._noTarget},e.prototype.getFirstTargetAxisModel=function(){var r;return this.
eachTargetAxis(function(i,n){r==null&&(r=this.ecModel.getComponent(Br(i),n))},this),r},e.prototype.eachTargetAxis=function(r,i){this._targetAxisInfoMap.
each(function(n,a){T(n.indexList,function(o){r.call(i,a,o)})})},e.prototype.getAxisProxy=function(r,i){return Oo(this.getAxisModel(r,i))},e.prototype.
getAxisModel=function(r,i){var n=this._targetAxisInfoMap.get(r);if(n&&n.indexMap[i])return this.ecModel.getComponent(Br(r),i)},e.prototype.setRawRange=
function(r){var i=this.option,n=this.settledOption;T([["start","startValue"],["end","endValue"]],function(a){(r[a[0]]!=null||r[a[1]]!=null)&&(i[a[0]]=
n[a[0]]=r[a[0]],i[a[1]]=n[a[1]]=r[a[1]])},this),this._updateRangeUse(r)},e.prototype.setCalculatedRange=function(r){var i=this.option;T(["start","star\
tValue","end","endValue"],function(n){i[n]=r[n]})},e.prototype.getPercentRange=function(){var r=this.findRepresentativeAxisProxy();if(r)return r.getWindow().
percent},e.prototype.getValueRange=function(r,i){if(r==null&&i==null){var n=this.findRepresentativeAxisProxy();if(n)return n.getWindow().value}else return this.
getAxisProxy(r,i).getWindow().value},e.prototype.findRepresentativeAxisProxy=function(r){if(r)return Oo(r);for(var i,n=this._targetAxisInfoMap.keys(),
a=0;a<n.length;a++)for(var o=n[a],s=this._targetAxisInfoMap.get(o),l=0;l<s.indexList.length;l++){var u=this.getAxisProxy(o,s.indexList[l]);if(u.hostedBy(
this))return u;i||(i=u)}return i},e.prototype.getRangePropMode=function(){return this._rangePropMode.slice()},e.prototype.getOrient=function(){return this.
_orient},e.type="dataZoom",e.dependencies=["xAxis","yAxis","radiusAxis","angleAxis","singleAxis","series","toolbox"],e.defaultOption={z:4,filterMode:"\
filter",start:0,end:100},e})(xe);function h1(t){var e={};return T(["start","end","startValue","endValue","throttle"],function(r){t.hasOwnProperty(r)&&
(e[r]=t[r])}),e}var Cm=ZN;var qN=(function(t){P(e,t);function e(){var r=t!==null&&t.apply(this,arguments)||this;return r.type=e.type,r}return e.prototype.render=function(r,i,n,a){
this.dataZoomModel=r,this.ecModel=i,this.api=n},e.type="dataZoom",e})(gt),v1=qN;var KN=(function(){function t(e,r,i,n){this._dimName=e,this._axisIndex=r,this.ecModel=n,this._dataZoomModel=i}return t.prototype.hostedBy=function(e){
return this._dataZoomModel===e},t.prototype.getWindow=function(){return te(this._window)},t.prototype.getTargetSeriesModels=function(){var e=[];return this.
ecModel.eachSeries(function(r){if(s1(r)){var i=Br(this._dimName),n=r.getReferringComponents(i,Ue).models[0];n&&this._axisIndex===n.componentIndex&&e.push(
r)}},this),e},t.prototype.getAxisModel=function(){return this.ecModel.getComponent(this._dimName+"Axis",this._axisIndex)},t.prototype.getMinMaxSpan=function(){
return te(this._minMaxSpan)},t.prototype.calculateDataWindow=function(e){var r=this._extent,i=this.getAxisModel().axis,n=i.scale,a=this._dataZoomModel,
o=a.getRangePropMode(),s=[0,100],l=[],u=[],f,c=[!1,!1];T(["start","end"],function(_,x){var S=e[_],b=e[_+"Value"];o[x]==="percent"?(S==null&&(S=s[x]),b=
ur(S,s,r),c[x]=!0):(f=!0,b==null?b=r[x]:(b=n.parse(b),n.sanitize&&(b=n.sanitize(b,r))),S=ur(b,r,s)),u[x]=b==null||isNaN(b)?r[x]:b,l[x]=S==null||isNaN(
S)?s[x]:S}),yn(u),yn(l);var p=this._minMaxSpan;f?h(u,l,r,s,!1):h(l,u,s,r,!0);function h(_,x,S,b,C){var A=C?"Span":"ValueSpan";Ao(0,_,S,"all",p["min"+A],
p["max"+A]);for(var w=0;w<2;w++)x[w]=ur(_[w],S,b,!0),C&&(x[w]=x[w],c[w]=!0);Na(x)}var v=Ke(n)||Vi(n),d=i.getExtent(),m=Ae(d[1]-d[0]),g=v?0:jl(u,m,.5);
T([[0,Sr],[1,lr]],function(_){var x=_[0],S=_[1];!c[x]||!isFinite(g)||(u[x]=ve(u[x],g),u[x]=De(r[1],ue(r[0],u[x])),l[x]===s[x]&&(u[x]=r[x],v&&(u[x]=S(u[x]))))}),
Na(u);var y=[ur(u[0],r,s,!0),ur(u[1],r,s,!0)];return Na(y),{value:u,percent:l,percentInverted:y,valuePrecision:g}},t.prototype.reset=function(e,r){if(this.
hostedBy(e)){var i=this.getAxisModel().axis;ac(i,kb);var n=i.scale.rawExtentInfo;this._extent=n.makeNoZoom(),this._updateMinMaxSpan();var a=e.settledOption;
r&&(a=$({start:r[0],end:r[1]},a));var o=this._window=this.calculateDataWindow(a),s=o.percent,l=o.value;s[0]!==0&&n.setZoomMM(0,l[0]),s[1]!==100&&n.setZoomMM(
1,l[1])}},t.prototype.filterData=function(e,r){if(!this.hostedBy(e))return;var i=this._dimName,n=this.getTargetSeriesModels(),a=e.get("filterMode"),o=this.
_window.value;if(a==="none")return;T(n,function(l){var u=l.getData(),f=u.mapDimensionsAll(i);if(f.length){if(a==="weakFilter"){var c=u.getStore(),p=z(
f,function(h){return u.getDimensionIndex(h)},u);u.filterSelf(function(h){for(var v,d,m,g=0;g<f.length;g++){var y=c.get(p[g],h),_=!isNaN(y),x=y<o[0],S=y>
o[1];if(_&&!x&&!S)return!0;_&&(m=!0),x&&(v=!0),S&&(d=!0)}return m&&v&&d})}else T(f,function(h){if(a==="empty")l.setData(u=u.map(h,function(d){return s(
d)?d:NaN}));else{var v={};v[h]=o,u.selectRange(v)}});T(f,function(h){u.setApproximateExtent(o,h)})}});function s(l){return l>=o[0]&&l<=o[1]}},t.prototype.
_updateMinMaxSpan=function(){var e=this._minMaxSpan={},r=this._dataZoomModel,i=this._extent;T(["min","max"],function(n){var a=r.get(n+"Span"),o=r.get(
n+"ValueSpan");o!=null&&(o=this.getAxisModel().axis.scale.parse(o)),o!=null?a=ur(i[0]+o,i,[0,100],!0):a!=null&&(o=ur(a,[0,100],i,!0)-i[0]),e[n+"Span"]=
a,e[n+"ValueSpan"]=o},this)},t})(),d1=KN;var jN={dirtyOnOverallProgress:!0,getTargetSeries:function(t){function e(n){t.eachComponent("dataZoom",function(a){a.eachTargetAxis(function(o,s){var l=t.
getComponent(Br(o),s);n(o,s,l,a)})})}var r=[];e(function(n,a,o,s){if(!Oo(o)){var l=new d1(n,a,s,t);r.push(l),c1(o,l)}});var i=H();return T(r,function(n){
T(n.getTargetSeriesModels(),function(a){i.set(a.uid,a)})}),i},overallReset:function(t,e){t.eachComponent("dataZoom",function(r){var i=[];r.eachTargetAxis(
function(n,a){var o=r.getAxisProxy(n,a),s=p1(r,o);s?i.push([o,s]):o.reset(r,null)}),T(i,function(n){n[0].reset(r,n[1].getWindow().percentInverted)}),r.
eachTargetAxis(function(n,a){r.getAxisProxy(n,a).filterData(r,e)})}),t.eachComponent("dataZoom",function(r){var i=r.findRepresentativeAxisProxy();if(i){
var n=i.getWindow(),a=n.percent,o=n.value;r.setCalculatedRange({start:a[0],end:a[1],startValue:o[0],endValue:o[1]})}})}},m1=jN;function wm(t){t.registerAction("dataZoom",function(e,r){var i=l1(r,e);T(i,function(n){n.setRawRange({start:e.start,end:e.end,startValue:e.startValue,
endValue:e.endValue})})})}var QN=ka();function Em(t){QN(t,function(){t.registerProcessor(t.PRIORITY.PROCESSOR.FILTER,m1),wm(t),t.registerSubTypeDefaulter("dataZoom",function(){
return"slider"})})}var $N=(function(t){P(e,t);function e(){var r=t!==null&&t.apply(this,arguments)||this;return r.type=e.type,r}return e.type="tooltip",e.dependencies=["\
axisPointer"],e.defaultOption={z:60,show:!0,showContent:!0,trigger:"item",triggerOn:"mousemove|click|mousewheel",alwaysShowContent:!1,renderMode:"auto",
confine:null,showDelay:0,hideDelay:100,transitionDuration:.4,displayTransition:!0,enterable:!1,backgroundColor:le.color.neutral00,shadowBlur:10,shadowColor:"\
rgba(0, 0, 0, .2)",shadowOffsetX:1,shadowOffsetY:2,borderRadius:4,borderWidth:1,defaultBorderColor:le.color.border,padding:null,extraCssText:"",axisPointer:{
type:"line",axis:"auto",animation:"auto",animationDurationUpdate:200,animationEasingUpdate:"exponentialOut",crossStyle:{color:le.color.borderShade,width:1,
type:"dashed",textStyle:{}}},textStyle:{color:le.color.tertiary,fontSize:14}},e})(xe),g1=$N;function Ac(t){var e=t.get("confine");return e!=null?!!e:t.get("renderMode")==="richText"}function y1(t){if(ne.domSupported){for(var e=document.documentElement.
style,r=0,i=t.length;r<i;r++)if(t[r]in e)return t[r]}}var Am=y1(["transform","webkitTransform","OTransform","MozTransform","msTransform"]),_1=y1(["web\
kitTransition","transition","OTransition","MozTransition","msTransition"]);function Dm(t,e){if(!t)return e;e=Ju(e,!0);var r=t.indexOf(e);return t=r===
-1?e:"-"+t.slice(0,r)+"-"+e,t.toLowerCase()}function x1(t,e){var r=t.currentStyle||document.defaultView&&document.defaultView.getComputedStyle(t);return r?
e?r[e]:r:null}var JN=Dm(_1,"transition"),Mm=Dm(Am,"transform"),ek="position:absolute;display:block;border-style:solid;white-space:nowrap;z-index:9999999;"+(ne.transform3dSupported?
"will-change:transform;":"");function tk(t){return t=t==="left"?"right":t==="right"?"left":t==="top"?"bottom":"top",t}function rk(t,e,r){if(!U(r)||r===
"inside")return"";var i=t.get("backgroundColor"),n=t.get("borderWidth");e=vr(e);var a=tk(r),o=Math.max(Math.round(n)*1.5,6),s="",l=Mm+":",u;re(["left",
"right"],a)>-1?(s+="top:50%",l+="translateY(-50%) rotate("+(u=a==="left"?-225:-45)+"deg)"):(s+="left:50%",l+="translateX(-50%) rotate("+(u=a==="top"?225:
45)+"deg)");var f=u*Math.PI/180,c=o+n,p=c*Math.abs(Math.cos(f))+c*Math.abs(Math.sin(f)),h=Math.round(((p-Math.SQRT2*n)/2+Math.SQRT2*n-(p-c)/2)*100)/100;
s+=";"+a+":-"+h+"px";var v=e+" solid "+n+"px;",d=["position:absolute;width:"+o+"px;height:"+o+"px;z-index:-1;",s+";"+l+";","border-bottom:"+v,"border-\
right:"+v,"background-color:"+i+";"];return'<div style="'+d.join("")+'"></div>'}function ik(t,e,r){var i="cubic-bezier(0.23,1,0.32,1)",n="",a="";return r&&
(n=" "+t/2+"s "+i,a="opacity"+n+",visibility"+n),e||(n=" "+t+"s "+i,a+=(a.length?",":"")+(ne.transformSupported?""+Mm+n:",left"+n+",top"+n)),JN+":"+a}
function S1(t,e,r){var i=t.toFixed(0)+"px",n=e.toFixed(0)+"px";if(!ne.transformSupported)return r?"top:"+n+";left:"+i+";":[["top",n],["left",i]];var a=ne.
transform3dSupported,o="translate"+(a?"3d":"")+"("+i+","+n+(a?",0":"")+")";return r?"top:0;left:0;"+Mm+":"+o+";":[["top",0],["left",0],[Am,o]]}function nk(t){
var e=[],r=t.get("fontSize"),i=t.getTextColor();i&&e.push("color:"+i),e.push("font:"+t.getFont());var n=Y(t.get("lineHeight"),Math.round(r*3/2));r&&e.
push("line-height:"+n+"px");var a=t.get("textShadowColor"),o=t.get("textShadowBlur")||0,s=t.get("textShadowOffsetX")||0,l=t.get("textShadowOffsetY")||
0;return a&&o&&e.push("text-shadow:"+s+"px "+l+"px "+o+"px "+a),T(["decoration","align"],function(u){var f=t.get(u);f&&e.push("text-"+u+":"+f)}),e.join(
";")}function ak(t,e,r,i){var n=[],a=t.get("transitionDuration"),o=t.get("backgroundColor"),s=t.get("shadowBlur"),l=t.get("shadowColor"),u=t.get("shad\
owOffsetX"),f=t.get("shadowOffsetY"),c=t.getModel("textStyle"),p=_f(t,"html"),h=u+"px "+f+"px "+s+"px "+l;return n.push("box-shadow:"+h),e&&a>0&&n.push(
ik(a,r,i)),o&&n.push("background-color:"+o),T(["width","color","radius"],function(v){var d="border-"+v,m=Ju(d),g=t.get(m);g!=null&&n.push(d+":"+g+(v===
"color"?"":"px"))}),n.push(nk(c)),p!=null&&n.push("padding:"+$a(p).join("px ")+"px"),n.join(";")+";"}function T1(t,e,r,i,n){var a=e&&e.painter;if(r){var o=a&&
a.getViewportRoot();o&&og(t,o,r,i,n)}else{t[0]=i,t[1]=n;var s=a&&a.getViewportRootOffset();s&&(t[0]+=s.offsetLeft,t[1]+=s.offsetTop)}t[2]=t[0]/e.getWidth(),
t[3]=t[1]/e.getHeight()}var ok=(function(){function t(e,r){if(this._show=!1,this._styleCoord=[0,0,0,0],this._enterable=!0,this._alwaysShowContent=!1,this.
_firstShow=!0,this._longHide=!0,ne.wxa)return null;var i=document.createElement("div");i.domBelongToZr=!0,this.el=i;var n=this._zr=e.getZr(),a=r.appendTo,
o=a&&(U(a)?document.querySelector(a):va(a)?a:W(a)&&a(e.getDom()));T1(this._styleCoord,n,o,e.getWidth()/2,e.getHeight()/2),(o||e.getDom()).appendChild(
i),this._api=e,this._container=o;var s=this;i.onmouseenter=function(){s._enterable&&(clearTimeout(s._hideTimeout),s._show=!0),s._inContent=!0},i.onmousemove=
function(l){if(l=l||window.event,!s._enterable){var u=n.handler,f=n.painter.getViewportRoot();St(f,l,!0),u.dispatch("mousemove",l)}},i.onmouseleave=function(){
s._inContent=!1,s._enterable&&s._show&&s.hideLater(s._hideDelay)}}return t.prototype.update=function(e){if(!this._container){var r=this._api.getDom(),
i=x1(r,"position"),n=r.style;n.position!=="absolute"&&i!=="absolute"&&(n.position="relative")}var a=e.get("alwaysShowContent");a&&this._moveIfResized(),
this._alwaysShowContent=a,this._enableDisplayTransition=e.get("displayTransition")&&e.get("transitionDuration")>0,this.el.className=e.get("className")||
""},t.prototype.show=function(e,r){clearTimeout(this._hideTimeout),clearTimeout(this._longHideTimeout);var i=this.el,n=i.style,a=this._styleCoord;i.innerHTML?
n.cssText=ek+ak(e,!this._firstShow,this._longHide,this._enableDisplayTransition)+S1(a[0],a[1],!0)+("border-color:"+vr(r)+";")+(e.get("extraCssText")||
"")+(";pointer-events:"+(this._enterable?"auto":"none")):n.display="none",this._show=!0,this._firstShow=!1,this._longHide=!1},t.prototype.setContent=function(e,r,i,n,a){
var o=this.el;if(e==null){o.innerHTML="";return}var s="";if(U(a)&&i.get("trigger")==="item"&&!Ac(i)&&(s=rk(i,n,a)),U(e))o.innerHTML=e+s;else if(e){o.innerHTML=
"",k(e)||(e=[e]);for(var l=0;l<e.length;l++)va(e[l])&&e[l].parentNode!==o&&o.appendChild(e[l]);if(s&&o.childNodes.length){var u=document.createElement(
"div");u.innerHTML=s,o.appendChild(u)}}},t.prototype.setEnterable=function(e){this._enterable=e},t.prototype.getSize=function(){var e=this.el;return e?
[e.offsetWidth,e.offsetHeight]:[0,0]},t.prototype.moveTo=function(e,r){if(this.el){var i=this._styleCoord;if(T1(i,this._zr,this._container,e,r),i[0]!=
null&&i[1]!=null){var n=this.el.style,a=S1(i[0],i[1]);T(a,function(o){n[o[0]]=o[1]})}}},t.prototype._moveIfResized=function(){var e=this._styleCoord[2],
r=this._styleCoord[3];this.moveTo(e*this._zr.getWidth(),r*this._zr.getHeight())},t.prototype.hide=function(){var e=this,r=this.el.style;this._enableDisplayTransition?
(r.visibility="hidden",r.opacity="0"):r.display="none",ne.transform3dSupported&&(r.willChange=""),this._show=!1,this._longHideTimeout=setTimeout(function(){
return e._longHide=!0},500)},t.prototype.hideLater=function(e){this._show&&!(this._inContent&&this._enterable)&&!this._alwaysShowContent&&(e?(this._hideDelay=
e,this._show=!1,this._hideTimeout=setTimeout(Q(this.hide,this),e)):this.hide())},t.prototype.isShow=function(){return this._show},t.prototype.dispose=
function(){clearTimeout(this._hideTimeout),clearTimeout(this._longHideTimeout);var e=this._zr;sg(e&&e.painter&&e.painter.getViewportRoot(),this._container);
var r=this.el;if(r){r.onmouseenter=r.onmousemove=r.onmouseleave=null;var i=r.parentNode;i&&i.removeChild(r)}this.el=this._container=null},t})(),b1=ok;var sk=(function(){function t(e){this._show=!1,this._styleCoord=[0,0,0,0],this._alwaysShowContent=!1,this._enterable=!0,this._zr=e.getZr(),w1(this._styleCoord,
this._zr,e.getWidth()/2,e.getHeight()/2)}return t.prototype.update=function(e){var r=e.get("alwaysShowContent");r&&this._moveIfResized(),this._alwaysShowContent=
r},t.prototype.show=function(){this._hideTimeout&&clearTimeout(this._hideTimeout),this.el.show(),this._show=!0},t.prototype.setContent=function(e,r,i,n,a){
var o=this;V(e)&&ze(""),this.el&&this._zr.remove(this.el);var s=i.getModel("textStyle");this.el=new Xe({style:{rich:r.richTextStyles,text:e,lineHeight:22,
borderWidth:1,borderColor:n,textShadowColor:s.get("textShadowColor"),fill:i.get(["textStyle","color"]),padding:_f(i,"richText"),verticalAlign:"top",align:"\
left"},z:i.get("z")}),T(["backgroundColor","borderRadius","shadowColor","shadowBlur","shadowOffsetX","shadowOffsetY"],function(u){o.el.style[u]=i.get(
u)}),T(["textShadowBlur","textShadowOffsetX","textShadowOffsetY"],function(u){o.el.style[u]=s.get(u)||0}),this._zr.add(this.el);var l=this;this.el.on(
"mouseover",function(){l._enterable&&(clearTimeout(l._hideTimeout),l._show=!0),l._inContent=!0}),this.el.on("mouseout",function(){l._enterable&&l._show&&
l.hideLater(l._hideDelay),l._inContent=!1})},t.prototype.setEnterable=function(e){this._enterable=e},t.prototype.getSize=function(){var e=this.el,r=this.
el.getBoundingRect(),i=C1(e.style);return[r.width+i.left+i.right,r.height+i.top+i.bottom]},t.prototype.moveTo=function(e,r){var i=this.el;if(i){var n=this.
_styleCoord;w1(n,this._zr,e,r),e=n[0],r=n[1];var a=i.style,o=ji(a.borderWidth||0),s=C1(a);i.x=e+o+s.left,i.y=r+o+s.top,i.markRedraw()}},t.prototype._moveIfResized=
function(){var e=this._styleCoord[2],r=this._styleCoord[3];this.moveTo(e*this._zr.getWidth(),r*this._zr.getHeight())},t.prototype.hide=function(){this.
el&&this.el.hide(),this._show=!1},t.prototype.hideLater=function(e){this._show&&!(this._inContent&&this._enterable)&&!this._alwaysShowContent&&(e?(this.
_hideDelay=e,this._show=!1,this._hideTimeout=setTimeout(Q(this.hide,this),e)):this.hide())},t.prototype.isShow=function(){return this._show},t.prototype.
dispose=function(){this._zr.remove(this.el)},t})();function ji(t){return Math.max(0,t)}function C1(t){var e=ji(t.shadowBlur||0),r=ji(t.shadowOffsetX||
0),i=ji(t.shadowOffsetY||0);return{left:ji(e-r),right:ji(e+r),top:ji(e-i),bottom:ji(e+i)}}function w1(t,e,r,i){t[0]=r,t[1]=i,t[2]=t[0]/e.getWidth(),t[3]=
t[1]/e.getHeight()}var E1=sk;var lk=new Me({shape:{x:-1,y:-1,width:2,height:2}}),uk=(function(t){P(e,t);function e(){var r=t!==null&&t.apply(this,arguments)||this;return r.type=e.
type,r}return e.prototype.init=function(r,i){if(!(ne.node||!i.getDom())){var n=r.getComponent("tooltip"),a=this._renderMode=Py(n.get("renderMode"));this.
_tooltipContent=a==="richText"?new E1(i):new b1(i,{appendTo:n.get("appendToBody",!0)?"body":n.get("appendTo",!0)})}},e.prototype.render=function(r,i,n){
if(!(ne.node||!n.getDom())){this.group.removeAll(),this._tooltipModel=r,this._ecModel=i,this._api=n;var a=this._tooltipContent;a.update(r),a.setEnterable(
r.get("enterable")),this._initGlobalListener(),this._keepShow(),this._renderMode!=="richText"&&r.get("transitionDuration")?oo(this,"_updatePosition",50,
"fixRate"):Rs(this,"_updatePosition")}},e.prototype._initGlobalListener=function(){var r=this._tooltipModel,i=r.get("triggerOn");Cc("itemTooltip",this.
_api,Q(function(n,a,o){i!=="none"&&(i.indexOf(n)>=0?this._tryShow(a,o):n==="leave"&&this._hide(o))},this))},e.prototype._keepShow=function(){var r=this.
_tooltipModel,i=this._ecModel,n=this._api,a=r.get("triggerOn");if(r.get("trigger")!=="axis"&&(this._lastDataByCoordSys=null,this._cbParamsList=null),this.
_lastX!=null&&this._lastY!=null&&a!=="none"&&a!=="click"){var o=this;clearTimeout(this._refreshUpdateTimeout),this._refreshUpdateTimeout=setTimeout(function(){
!n.isDisposed()&&o.manuallyShowTip(r,i,n,{x:o._lastX,y:o._lastY,dataByCoordSys:o._lastDataByCoordSys})})}},e.prototype.manuallyShowTip=function(r,i,n,a){
if(!(a.from===this.uid||ne.node||!n.getDom())){var o=A1(a,n);this._ticket="";var s=a.dataByCoordSys,l=hk(a,i,n);if(l){var u=l.el.getBoundingRect().clone();
u.applyTransform(l.el.transform),this._tryShow({offsetX:u.x+u.width/2,offsetY:u.y+u.height/2,target:l.el,position:a.position,positionDefault:"bottom"},
o)}else if(a.tooltip&&a.x!=null&&a.y!=null){var f=lk;f.x=a.x,f.y=a.y,f.update(),ye(f).tooltipConfig={name:null,option:a.tooltip},this._tryShow({offsetX:a.
x,offsetY:a.y,target:f},o)}else if(s)this._tryShow({offsetX:a.x,offsetY:a.y,position:a.position,dataByCoordSys:s,tooltipOption:a.tooltipOption},o);else if(a.
seriesIndex!=null){if(this._manuallyAxisShowTip(r,i,n,a))return;var c=fl(a,i),p=c.point[0],h=c.point[1];p!=null&&h!=null&&this._tryShow({offsetX:p,offsetY:h,
target:c.el,position:a.position,positionDefault:"bottom"},o)}else a.x!=null&&a.y!=null&&(n.dispatchAction({type:"updateAxisPointer",x:a.x,y:a.y}),this.
_tryShow({offsetX:a.x,offsetY:a.y,position:a.position,target:n.getZr().findHover(a.x,a.y).target},o))}},e.prototype.manuallyHideTip=function(r,i,n,a){
var o=this._tooltipContent;this._tooltipModel&&o.hideLater(this._tooltipModel.get("hideDelay")),this._lastX=this._lastY=this._lastDataByCoordSys=null,
this._cbParamsList=null,a.from!==this.uid&&this._hide(A1(a,n))},e.prototype._manuallyAxisShowTip=function(r,i,n,a){var o=a.seriesIndex,s=a.dataIndex,l=i.
getComponent("axisPointer").coordSysAxesInfo;if(!(o==null||s==null||l==null)){var u=i.getSeriesByIndex(o);if(u){var f=u.getData(),c=cl([f.getItemModel(
s),u,(u.coordinateSystem||{}).model],this._tooltipModel);if(c.get("trigger")==="axis")return n.dispatchAction({type:"updateAxisPointer",seriesIndex:o,
dataIndex:s,position:a.position}),!0}}},e.prototype._tryShow=function(r,i){var n=r.target,a=this._tooltipModel;if(a){this._lastX=r.offsetX,this._lastY=
r.offsetY;var o=r.dataByCoordSys;if(o&&o.length)this._showAxisTooltip(o,r);else if(n){var s=ye(n);if(s.ssrType==="legend")return;this._lastDataByCoordSys=
null,this._cbParamsList=null;var l,u;ta(n,function(f){if(f.tooltipDisabled)return l=u=null,!0;l||u||(ye(f).dataIndex!=null?l=f:ye(f).tooltipConfig!=null&&
(u=f))},!0),l?this._showSeriesItemTooltip(r,l,i):u?this._showComponentItemTooltip(r,u,i):this._hide(i)}else this._lastDataByCoordSys=null,this._cbParamsList=
null,this._hide(i)}},e.prototype._showOrMove=function(r,i){var n=r.get("showDelay");i=Q(i,this),clearTimeout(this._showTimout),n>0?this._showTimout=setTimeout(
i,n):i()},e.prototype._showAxisTooltip=function(r,i){var n=this._ecModel,a=this._tooltipModel,o=[i.offsetX,i.offsetY],s=cl([i.tooltipOption],a),l=this.
_renderMode,u=[],f=ea("section",{blocks:[],noHeader:!0}),c=[],p=new xf;T(r,function(y){T(y.dataByAxis,function(_){var x=n.getComponent(_.axisDim+"Axis",
_.axisIndex),S=_.value,b=x.axis,C=b.scale.parse(S);if(!(!x||S==null)){var A=gm(S,b,n,_.seriesDataIndices,_.valueLabelOpt),w=ea("section",{header:A,noHeader:!rt(
A),sortBlocks:!0,blocks:[]});f.blocks.push(w),T(_.seriesDataIndices,function(E){var D=n.getSeriesByIndex(E.seriesIndex),O=E.dataIndexInside,M=D.getDataParams(
O);if(!(M.dataIndex<0)){M.axisDim=_.axisDim,M.axisIndex=_.axisIndex,M.axisType=_.axisType,M.axisId=_.axisId,M.axisValue=So(x.axis,{value:C}),M.axisValueLabel=
A,M.marker=p.makeTooltipMarker("item",vr(M.color),l);var I=Ev(D.formatTooltip(O,!0,null)),R=I.frag;if(R){var L=cl([D],a).get("valueFormatter");w.blocks.
push(L?N({valueFormatter:L},R):R)}I.text&&c.push(I.text),u.push(M)}})}})}),f.blocks.reverse(),c.reverse();var h=i.position,v=s.get("order"),d=Rv(f,p,l,
v,n.get("useUTC"),s.get("textStyle"));d&&c.unshift(d);var m=l==="richText"?`

`:"<br/>",g=c.join(m);this._showOrMove(s,function(){this._updateContentNotChangedOnAxis(r,u)?this._updatePosition(s,h,o[0],o[1],this._tooltipContent,u):
this._showTooltipContent(s,g,u,Math.random()+"",o[0],o[1],h,null,p)})},e.prototype._showSeriesItemTooltip=function(r,i,n){var a=this._ecModel,o=ye(i),
s=o.seriesIndex,l=a.getSeriesByIndex(s),u=o.dataModel||l,f=o.dataIndex,c=o.dataType,p=u.getData(c),h=this._renderMode,v=r.positionDefault,d=cl([p.getItemModel(
f),u,l&&(l.coordinateSystem||{}).model],this._tooltipModel,v?{position:v}:null),m=d.get("trigger");if(!(m!=null&&m!=="item")){var g=u.getDataParams(f,
c),y=new xf;g.marker=y.makeTooltipMarker("item",vr(g.color),h);var _=Ev(u.formatTooltip(f,!1,c)),x=d.get("order"),S=d.get("valueFormatter"),b=_.frag,C=b?
Rv(S?N({valueFormatter:S},b):b,y,h,x,a.get("useUTC"),d.get("textStyle")):_.text,A="item_"+u.name+"_"+f;this._showOrMove(d,function(){this._showTooltipContent(
d,C,g,A,r.offsetX,r.offsetY,r.position,r.target,y)}),n({type:"showTip",dataIndexInside:f,dataIndex:p.getRawIndex(f),seriesIndex:s,from:this.uid})}},e.
prototype._showComponentItemTooltip=function(r,i,n){var a=this._renderMode==="html",o=ye(i),s=o.tooltipConfig,l=s.option||{},u=l.encodeHTMLContent;if(U(
l)){var f=l;l={content:f,formatter:f},u=!0}u&&a&&l.content&&(l=te(l),l.content=it(l.content));var c=[l],p=this._ecModel.getComponent(o.componentMainType,
o.componentIndex);p&&c.push(p),c.push({formatter:l.content});var h=r.positionDefault,v=cl(c,this._tooltipModel,h?{position:h}:null),d=v.get("content"),
m=Math.random()+"",g=new xf;this._showOrMove(v,function(){var y=te(v.get("formatterParams")||{});this._showTooltipContent(v,d,y,m,r.offsetX,r.offsetY,
r.position,i,g)}),n({type:"showTip",from:this.uid})},e.prototype._showTooltipContent=function(r,i,n,a,o,s,l,u,f){if(this._ticket="",!(!r.get("showCont\
ent")||!r.get("show"))){var c=this._tooltipContent;c.setEnterable(r.get("enterable"));var p=r.get("formatter");l=l||r.get("position");var h=i,v=this._getNearestPoint(
[o,s],n,r.get("trigger"),r.get("borderColor"),r.get("defaultBorderColor",!0)),d=v.color;if(p)if(U(p)){var m=r.ecModel.get("useUTC"),g=k(n)?n[0]:n,y=g&&
g.axisType&&g.axisType.indexOf("time")>=0;h=p,y&&(h=Zn(g.axisValue,h,m)),h=tf(h,n,!0)}else if(W(p)){var _=Q(function(x,S){x===this._ticket&&(c.setContent(
S,f,r,d,l),this._updatePosition(r,l,o,s,c,n,u))},this);this._ticket=a,h=p(n,a,_)}else h=p;c.setContent(h,f,r,d,l),c.show(r,d),this._updatePosition(r,l,
o,s,c,n,u)}},e.prototype._getNearestPoint=function(r,i,n,a,o){if(n==="axis"||k(i))return{color:a||o};if(!k(i))return{color:a||i.color||i.borderColor}},
e.prototype._updatePosition=function(r,i,n,a,o,s,l){var u=this._api.getWidth(),f=this._api.getHeight();i=i||r.get("position");var c=o.getSize(),p=r.get(
"align"),h=r.get("verticalAlign"),v=l&&l.getBoundingRect().clone();if(l&&v.applyTransform(l.transform),W(i)&&(i=i([n,a],s,o.el,v,{viewSize:[u,f],contentSize:c.
slice()})),k(i))n=at(i[0],u),a=at(i[1],f);else if(V(i)){var d=i;d.width=c[0],d.height=c[1];var m=bs(d,{width:u,height:f});n=m.x,a=m.y,p=null,h=null}else if(U(
i)&&l){var g=pk(i,v,c,r.get("borderWidth"));n=g[0],a=g[1]}else{var g=fk(n,a,o,u,f,p?null:20,h?null:20);n=g[0],a=g[1]}if(p&&(n-=D1(p)?c[0]/2:p==="right"?
c[0]:0),h&&(a-=D1(h)?c[1]/2:h==="bottom"?c[1]:0),Ac(r)){var g=ck(n,a,o,u,f);n=g[0],a=g[1]}o.moveTo(n,a)},e.prototype._updateContentNotChangedOnAxis=function(r,i){
var n=this._lastDataByCoordSys,a=this._cbParamsList,o=!!n&&n.length===r.length;return o&&T(n,function(s,l){var u=s.dataByAxis||[],f=r[l]||{},c=f.dataByAxis||
[];o=o&&u.length===c.length,o&&T(u,function(p,h){var v=c[h]||{},d=p.seriesDataIndices||[],m=v.seriesDataIndices||[];o=o&&p.value===v.value&&p.axisType===
v.axisType&&p.axisId===v.axisId&&d.length===m.length,o&&T(d,function(g,y){var _=m[y];o=o&&g.seriesIndex===_.seriesIndex&&g.dataIndex===_.dataIndex}),a&&
T(p.seriesDataIndices,function(g){var y=g.seriesIndex,_=i[y],x=a[y];_&&x&&x.data!==_.data&&(o=!1)})})}),this._lastDataByCoordSys=r,this._cbParamsList=
i,!!o},e.prototype._hide=function(r){this._lastDataByCoordSys=null,this._cbParamsList=null,r({type:"hideTip",from:this.uid})},e.prototype.dispose=function(r,i){
ne.node||!i.getDom()||(Rs(this,"_updatePosition"),this._tooltipContent.dispose(),ul("itemTooltip",i),this._tooltipContent=null,this._tooltipModel=null,
this._lastDataByCoordSys=null,this._cbParamsList=null)},e.type="tooltip",e})(gt);function cl(t,e,r){var i=e.ecModel,n;r?(n=new Oe(r,i,i),n=new Oe(e.option,
n,i)):n=e;for(var a=t.length-1;a>=0;a--){var o=t[a];o&&(o instanceof Oe&&(o=o.get("tooltip",!0)),U(o)&&(o={formatter:o}),o&&(n=new Oe(o,n,i)))}return n}
function A1(t,e){return t.dispatchAction||Q(e.dispatchAction,e)}function fk(t,e,r,i,n,a,o){var s=r.getSize(),l=s[0],u=s[1];return a!=null&&(t+l+a+2>i?
t-=l+a:t+=a),o!=null&&(e+u+o>n?e-=u+o:e+=o),[t,e]}function ck(t,e,r,i,n){var a=r.getSize(),o=a[0],s=a[1];return t=Math.min(t+o,i)-o,e=Math.min(e+s,n)-
s,t=Math.max(t,0),e=Math.max(e,0),[t,e]}function pk(t,e,r,i){var n=r[0],a=r[1],o=Math.ceil(Math.SQRT2*i)+8,s=0,l=0,u=e.width,f=e.height;switch(t){case"\
inside":s=e.x+u/2-n/2,l=e.y+f/2-a/2;break;case"top":s=e.x+u/2-n/2,l=e.y-a-o;break;case"bottom":s=e.x+u/2-n/2,l=e.y+f+o;break;case"left":s=e.x-n-o,l=e.
y+f/2-a/2;break;case"right":s=e.x+u+o,l=e.y+f/2-a/2}return[s,l]}function D1(t){return t==="center"||t==="middle"}function hk(t,e,r){var i=ts(t).queryOptionMap,
n=i.keys()[0];if(!(!n||n==="series")){var a=Ci(e,n,i.get(n),{useDefault:!1,enableAll:!1,enableNone:!1}),o=a.models[0];if(o){var s=r.getViewOfComponentModel(
o),l;if(s.group.traverse(function(u){var f=ye(u).tooltipConfig;if(f&&f.name===t.name)return l=u,!0}),l)return{componentMainType:n,componentIndex:o.componentIndex,
el:l}}}}var M1=uk;function Om(t){li(Ec),t.registerComponentModel(g1),t.registerComponentView(M1),t.registerAction({type:"showTip",event:"showTip",update:"tooltip:manual\
lyShowTip"},Ee),t.registerAction({type:"hideTip",event:"hideTip",update:"tooltip:manuallyHideTip"},Ee)}var vk=(function(t){P(e,t);function e(){var r=t!==null&&t.apply(this,arguments)||this;return r.type=e.type,r}return e.type="dataZoom.inside",e.defaultOption=
Y0(Cm.defaultOption,{disabled:!1,zoomLock:!1,zoomOnMouseWheel:!0,moveOnMouseMove:!0,moveOnMouseWheel:!1,preventDefaultMouseMove:!0}),e})(Cm),O1=vk;var Lm=K();function L1(t,e,r){Lm(t).coordSysRecordMap.each(function(i){var n=i.dataZoomInfoMap.get(e.uid);n&&(n.getRange=r)})}function R1(t,e){for(var r=Lm(
t).coordSysRecordMap,i=r.keys(),n=0;n<i.length;n++){var a=i[n],o=r.get(a),s=o.dataZoomInfoMap;if(s){var l=e.uid,u=s.get(l);u&&(s.removeKey(l),s.keys().
length||P1(r,o))}}}function P1(t,e){if(e){t.removeKey(e.model.uid);var r=e.controller;r&&r.dispose()}}function dk(t,e){var r={model:e,containsPoint:Pe(
gk,e),dispatchAction:Pe(mk,t),dataZoomInfoMap:null,controller:null},i=r.controller=new _w(t.getZr());return T(["pan","zoom","scrollMove"],function(n){
i.on(n,function(a){var o=[];r.dataZoomInfoMap.each(function(s){if(a.isAvailableBehavior(s.model.option)){var l=(s.getRange||{})[n],u=l&&l(s.dzReferCoordSysInfo,
r.model.mainType,r.controller,a);!s.model.get("disabled",!0)&&u&&o.push({dataZoomId:s.model.id,start:u[0],end:u[1]})}}),o.length&&r.dispatchAction(o)})}),
r}function mk(t,e){t.isDisposed()||t.dispatchAction({type:"dataZoom",animation:{easing:"cubicOut",duration:100},batch:e})}function gk(t,e,r,i){return t.
coordinateSystem.containPoint([r,i])}function yk(t,e,r){var i,n="type_",a={type_true:2,type_move:1,type_false:0,type_undefined:-1},o=!0,s,l;return t.each(
function(u){var f=u.model,c=f.get("disabled",!0)?!1:f.get("zoomLock",!0)?"move":!0;a[n+c]>a[n+i]&&(i=c),o=o&&f.get("preventDefaultMouseMove",!0),s=Y(f.
get("cursorGrab",!0),s),l=Y(f.get("cursorGrabbing",!0),l)}),{controlType:i,opt:{zoomOnMouseWheel:!0,moveOnMouseMove:!0,moveOnMouseWheel:!0,preventDefaultMouseMove:!!o,
api:r,zInfo:{component:e.model},triggerInfo:{roamTrigger:null,isInSelf:e.containsPoint},cursorGrab:s,cursorGrabbing:l}}}function I1(t){t.registerUpdateLifecycle(
"coordsys:aftercreate",function(e,r){var i=Lm(r),n=i.coordSysRecordMap||(i.coordSysRecordMap=H());n.each(function(a){a.dataZoomInfoMap=null}),e.eachComponent(
{mainType:"dataZoom",subType:"inside"},function(a){var o=u1(a);T(o.infoList,function(s){var l=s.model.uid,u=n.get(l)||n.set(l,dk(r,s.model)),f=u.dataZoomInfoMap||
(u.dataZoomInfoMap=H());f.set(a.uid,{dzReferCoordSysInfo:s,model:a,getRange:null})})}),n.each(function(a){var o=a.controller,s,l=a.dataZoomInfoMap;if(l){
var u=l.keys()[0];u!=null&&(s=l.get(u))}if(!s){P1(n,a);return}var f=yk(l,a,r);o.enable(f.controlType,f.opt),oo(a,"dispatchAction",s.model.get("throttl\
e",!0),"fixRate")})})}var xk=(function(t){P(e,t);function e(){var r=t!==null&&t.apply(this,arguments)||this;return r.type="dataZoom.inside",r}return e.prototype.render=function(r,i,n){
if(t.prototype.render.apply(this,arguments),r.noTarget()){this._clear();return}this.range=r.getPercentRange(),L1(n,r,{pan:Q(Rm.pan,this),zoom:Q(Rm.zoom,
this),scrollMove:Q(Rm.scrollMove,this)})},e.prototype.dispose=function(){this._clear(),t.prototype.dispose.apply(this,arguments)},e.prototype._clear=function(){
R1(this.api,this.dataZoomModel),this.range=null},e.type="dataZoom.inside",e})(v1),Rm={zoom:function(t,e,r,i){var n=this.range,a=n.slice(),o=t.axisModels[0];
if(o){var s=Pm[e](null,[i.originX,i.originY],o,r,t),l=(s.signal>0?s.pixelStart+s.pixelLength-s.pixel:s.pixel-s.pixelStart)/s.pixelLength*(a[1]-a[0])+a[0],
u=Math.max(1/i.scale,0);a[0]=(a[0]-l)*u+l,a[1]=(a[1]-l)*u+l;var f=this.dataZoomModel.findRepresentativeAxisProxy().getMinMaxSpan();if(Ao(0,a,[0,100],0,
f.minSpan,f.maxSpan),this.range=a,n[0]!==a[0]||n[1]!==a[1])return a}},pan:N1(function(t,e,r,i,n,a){var o=Pm[i]([a.oldX,a.oldY],[a.newX,a.newY],e,n,r);
return o.signal*(t[1]-t[0])*o.pixel/o.pixelLength}),scrollMove:N1(function(t,e,r,i,n,a){var o=Pm[i]([0,0],[a.scrollDelta,a.scrollDelta],e,n,r);return o.
signal*(t[1]-t[0])*a.scrollDelta})};function N1(t){return function(e,r,i,n){var a=this.range,o=a.slice(),s=e.axisModels[0];if(s){var l=t(o,s,e,r,i,n);
if(Ao(l,o,[0,100],"all"),this.range=o,a[0]!==o[0]||a[1]!==o[1])return o}}}var Pm={grid:function(t,e,r,i,n){var a=r.axis,o={},s=n.model.coordinateSystem.
getRect();return t=t||[0,0],a.dim==="x"?(o.pixel=e[0]-t[0],o.pixelLength=s.width,o.pixelStart=s.x,o.signal=a.inverse?1:-1):(o.pixel=e[1]-t[1],o.pixelLength=
s.height,o.pixelStart=s.y,o.signal=a.inverse?-1:1),o},polar:function(t,e,r,i,n){var a=r.axis,o={},s=n.model.coordinateSystem,l=s.getRadiusAxis().getExtent(),
u=s.getAngleAxis().getExtent();return t=t?s.pointToCoord(t):[0,0],e=s.pointToCoord(e),r.mainType==="radiusAxis"?(o.pixel=e[0]-t[0],o.pixelLength=l[1]-
l[0],o.pixelStart=l[0],o.signal=a.inverse?1:-1):(o.pixel=e[1]-t[1],o.pixelLength=u[1]-u[0],o.pixelStart=u[0],o.signal=a.inverse?-1:1),o},singleAxis:function(t,e,r,i,n){
var a=r.axis,o=n.model.coordinateSystem.getRect(),s={};return t=t||[0,0],a.orient==="horizontal"?(s.pixel=e[0]-t[0],s.pixelLength=o.width,s.pixelStart=
o.x,s.signal=a.inverse?1:-1):(s.pixel=e[1]-t[1],s.pixelLength=o.height,s.pixelStart=o.y,s.signal=a.inverse?-1:1),s}},k1=xk;function Im(t){Em(t),t.registerComponentModel(O1),t.registerComponentView(k1),I1(t)}function B1(t,e,r){var i=Ve.createCanvas(),n=e.getWidth(),a=e.getHeight(),o=i.style;return o&&(o.position="absolute",o.left="0",o.top="0",o.width=n+"p\
x",o.height=a+"px",i.setAttribute("data-zr-dom-id",t)),i.width=n*r,i.height=a*r,i}function Dc(t){return!t.__cursors.get(zh)}function z1(t){var e=t.__cursors.
get(zh);return{startIdx:e?e.startIdx:0,endIdx:e?e.endIdx:0}}var Sk=(function(t){P(e,t);function e(r,i,n){var a=t.call(this)||this;a.motionBlur=!1,a.lastFrameAlpha=
.7,a.dpr=1,a.virtual=!1,a.config={},a.zlevel=0,a.zlevel2=Ya,a.maxRepaintRectCount=5,a.__dirty=!0,a.__firstTimePaint=!0,a.__prevIdx={startIdx:0,endIdx:0};
var o;n=n||hn,typeof r=="string"?o=B1(r,i,n):V(r)&&(o=r,r=o.id),a.id=r,a.dom=o;var s=o.style;return s&&(yl(o),o.onselectstart=function(){return!1},s.padding=
"0",s.margin="0",s.borderWidth="0"),a.painter=i,a.dpr=n,a}return e.prototype.afterBrush=function(){this.__prevIdx=z1(this)},e.prototype.initContext=function(){
this.ctx=this.dom.getContext("2d"),this.ctx.dpr=this.dpr},e.prototype.setUnpainted=function(){this.__firstTimePaint=!0},e.prototype.createBackBuffer=function(){
var r=this.dpr;this.domBack=B1("back-"+this.id,this.painter,r),this.ctxBack=this.domBack.getContext("2d"),r!==1&&this.ctxBack.scale(r,r)},e.prototype.
createRepaintRects=function(r,i,n,a){if(this.__firstTimePaint)return this.__firstTimePaint=!1,null;var o=[],s=this.maxRepaintRectCount,l=!1,u=new J(0,
0,0,0);function f(x){if(!(!x.isFinite()||x.isZero()))if(o.length===0){var S=new J(0,0,0,0);S.copy(x),o.push(S)}else{for(var b=!1,C=1/0,A=0,w=0;w<o.length;++w){
var E=o[w];if(E.intersect(x)){var D=new J(0,0,0,0);D.copy(E),D.union(x),o[w]=D,b=!0;break}else if(l){u.copy(x),u.union(E);var O=x.width*x.height,M=E.width*
E.height,I=u.width*u.height,R=I-O-M;R<C&&(C=R,A=w)}}if(l&&(o[A].union(x),b=!0),!b){var S=new J(0,0,0,0);S.copy(x),o.push(S)}l||(l=o.length>=s)}}for(var c=z1(
this),p=c.startIdx;p<c.endIdx;++p){var h=r[p];if(h){var v=h.shouldBePainted(n,a,!0,!0),d=h.__isRendered&&(h.__dirty&He||!v)?h.getPrevPaintRect():null;
d&&f(d);var m=v&&(h.__dirty&He||!h.__isRendered)?h.getPaintRect():null;m&&f(m)}}for(var g=this.__prevIdx,p=g.startIdx;p<g.endIdx;++p){var h=i[p],v=h&&
h.shouldBePainted(n,a,!0,!0);if(h&&(!v||!h.__zr)&&h.__isRendered){var d=h.getPrevPaintRect();d&&f(d)}}var y;do{y=!1;for(var p=0;p<o.length;){if(o[p].isZero()){
o.splice(p,1);continue}for(var _=p+1;_<o.length;)o[p].intersect(o[_])?(y=!0,o[p].union(o[_]),o.splice(_,1)):_++;p++}}while(y);return this._paintRects=
o,o},e.prototype.debugGetPaintRects=function(){return(this._paintRects||[]).slice()},e.prototype.resize=function(r,i){var n=this.dpr,a=this.dom,o=a.style,
s=this.domBack;o&&(o.width=r+"px",o.height=i+"px"),a.width=r*n,a.height=i*n,s&&(s.width=r*n,s.height=i*n,n!==1&&this.ctxBack.scale(n,n))},e.prototype.
clear=function(r,i,n){var a=this.dom,o=this.ctx,s=a.width,l=a.height;i=i||this.clearColor;var u=this.motionBlur&&!r,f=this.lastFrameAlpha,c=this.dpr,p=this;
u&&(this.domBack||this.createBackBuffer(),this.ctxBack.globalCompositeOperation="copy",this.ctxBack.drawImage(a,0,0,s/c,l/c));var h=this.domBack;function v(d,m,g,y){
if(o.clearRect(d,m,g,y),i&&i!=="transparent"){var _=void 0;if(vi(i)){var x=i.global||i.__width===g&&i.__height===y;_=x&&i.__canvasGradient||ks(o,i,{x:0,
y:0,width:g,height:y}),i.__canvasGradient=_,i.__width=g,i.__height=y}else jm(i)&&(i.scaleX=i.scaleX||c,i.scaleY=i.scaleY||c,_=Lf(o,i,{dirty:function(){
p.setUnpainted(),p.painter.refresh()}}));o.save(),o.fillStyle=_||i,o.fillRect(d,m,g,y),o.restore()}u&&(o.save(),o.globalAlpha=f,o.drawImage(h,d,m,g,y),
o.restore())}!n||u?v(0,0,s,l):n.length&&T(n,function(d){v(d.x*c,d.y*c,d.width*c,d.height*c)})},e})(Qe),Nm=Sk;var U1=1e5,ha=314159,km=void 0,Tk=1,Bm=2;function bk(t){return t?t.__builtin__?!0:!(typeof t.resize!="function"||typeof t.refresh!="function"):!1}function Ck(t,e){
var r=document.createElement("div");return r.style.cssText=["position:relative","width:"+t+"px","height:"+e+"px","padding:0","margin:0","border-width:\
0"].join(";")+";",r}function F1(t,e,r,i){var n=new Nm(t,e,e.dpr);return n.zlevel=r,n.zlevel2=i,n.__builtin__=!0,V1(n),n}function V1(t){t.__cursorStack=
[],t.__cursors=H()}function wk(t){return t.startIdx=t.drawIdx=t.endIdx=t.endIdxNew=0,t.used=!1,t.first=t.last=NaN,t.notClearIdx=-1,t}function Ek(t,e){
var r=t.__cursors,i=+e;return r.get(i)||(t.__cursorStack.push(i),r.set(i,wk({key:i})))}function Mc(t,e){for(var r=t.__cursorStack,i=0;i<r.length;i++)e(
t.__cursors.get(r[i]))}function zm(t,e){var r=t.layers;return r[e]||(r[e]=new Array(3))}function ut(t,e,r){for(var i=t.layerStack,n=0;n<i.length;n++){
var a=i[n].zl,o=i[n].zl2,s=t.layers[a][o];(!r||(!(r&pl)||s.__builtin__)&&(!(r&Um)||!s.__builtin__)&&(!(r&H1)||s!==t.hoverlayer))&&e(s,a,o,n)}}var pl=1,
Um=2,H1=4,Oc=pl|H1,Ak=(function(){function t(e,r,i,n){this.type="canvas",this._prevDisplayList=[],this._layerConfig={},this._needsManuallyCompositing=
!1,this.type="canvas",this._i={layerStack:[],layers:[]};var a=!e.nodeName||e.nodeName.toUpperCase()==="CANVAS";this._opts=i=N({},i||{}),this.dpr=i.devicePixelRatio||
hn,this._singleCanvas=a,this.root=e;var o=e.style;if(o&&(yl(e),e.innerHTML=""),this.storage=r,this._prevDisplayList=[],a){var l=e,u=l.width,f=l.height;
i.width!=null&&(u=i.width),i.height!=null&&(f=i.height),this.dpr=i.devicePixelRatio||1,l.width=u*this.dpr,l.height=f*this.dpr,this._width=u,this._height=
f;var c=F1(l,this,ha,Ya);c.initContext(),this._insertLayer(c,ha,Ya,!0),this._domRoot=e}else{this._width=Bs(e,0,i),this._height=Bs(e,1,i);var s=this._domRoot=
Ck(this._width,this._height);e.appendChild(s)}}return t.prototype.getType=function(){return"canvas"},t.prototype.isSingleCanvas=function(){return this.
_singleCanvas},t.prototype.getViewportRoot=function(){return this._domRoot},t.prototype.getViewportRootOffset=function(){var e=this.getViewportRoot();
if(e)return{offsetLeft:e.offsetLeft||0,offsetTop:e.offsetTop||0}},t.prototype.refresh=function(e){var r;e&&!V(e)?r={paintAll:!!e}:r=e||{};var i=Y(r.refresh,
!0),n=Y(r.refreshHover,!1);if(n&&(this._hoverLayerDirty=Bm),!i)return n&&this._paintHoverList(this.storage.getDisplayList(!1)),this;var a=this.storage.
getDisplayList(!0);this._updateLayerStatus(a,r.paintAll),this._redrawId=Math.random();var o=this._prevDisplayList;this._paintList(a,o,this._redrawId);
var s=this._backgroundColor;return ut(this._i,function(l,u,f,c){l.refresh&&l.refresh(c===0?s:null)},Um),this._opts.useDirtyRect&&(this._prevDisplayList=
a.slice()),this},t.prototype._paintHoverList=function(e){var r=this._i.hoverlayer,i=this._hoverLayerDirty;if(this._hoverLayerDirty=km,i!==km&&(!r&&i===
Bm&&(r=this._i.hoverlayer=this._ensureLayer(U1)),!!r)){r.clear();for(var n={inHover:!0,viewWidth:this._width,viewHeight:this._height,beforeBrushParam:{}},
a,o=0,s=e.length;o<s;o++){var l=e[o];if(l.__inHover){a||(a=r.ctx,a.save());var u=l.__hoverStyle,f=void 0;u&&(f=l.style,l.style=u),zi(a,l,n),u&&(l.style=
f)}}a&&(ia(a,n),a.restore())}},t.prototype.getHoverLayer=function(){return this._ensureLayer(U1)},t.prototype.paintOne=function(e,r){Rf(e,r)},t.prototype.
_paintList=function(e,r,i){if(this._redrawId===i){var n=this._doPaintList(e,r);if(this._needsManuallyCompositing&&this._compositeManually(),n)ut(this.
_i,function(o){o.afterBrush&&o.afterBrush()},Oc),this._paintHoverList(e);else{var a=this;Ho(function(){a._paintList(e,r,i)})}}},t.prototype._compositeManually=
function(){var e=this._ensureLayer(ha).ctx,r=this._domRoot.width,i=this._domRoot.height;e.clearRect(0,0,r,i),ut(this._i,function(n){n.virtual&&e.drawImage(
n.dom,0,0,r,i)},pl)},t.prototype._doPaintList=function(e,r){var i=this,n=!0;return ut(this._i,function(a){var o=!1;if(Mc(a,function(c){(c.drawIdx<c.endIdx||
c.notClearIdx>=0)&&(o=!0)}),!(!o&&!a.__dirty)){var s=i._opts.useDirtyRect&&!Dc(a)?a.createRepaintRects(e,r,i._width,i._height):null,l=i._i.layerStack[0],
u=!0;if(a.__dirty){u=!1,a.__dirty=!1;var f=a.zlevel===l.zl&&a.zlevel2===l.zl2?i._backgroundColor:null;a.clear(!1,f,s)}Mc(a,function(c){var p=i._paintPerCursor(
a,c,e,s,u);n=n&&p})}},Oc),ne.wxa&&ut(this._i,function(a){a&&a.ctx&&a.ctx.draw&&a.ctx.draw()}),n},t.prototype._paintPerCursor=function(e,r,i,n,a){var o=e.
ctx;if(n)if(!n.length)r.drawIdx=r.endIdx;else for(var s=this.dpr,l=0;l<n.length;++l){var u=n[l];o.save(),o.beginPath(),o.rect(u.x*s,u.y*s,u.width*s,u.
height*s),o.clip(),this._paintPerCursorInRect(e,r,i,u,a),o.restore()}else o.save(),this._paintPerCursorInRect(e,r,i,null,a),o.restore();return r.drawIdx>=
r.endIdx},t.prototype._paintPerCursorInRect=function(e,r,i,n,a){for(var o={inHover:!1,allClipped:!1,prevEl:null,viewWidth:this._width,viewHeight:this.
_height,beforeBrushParam:{contentRetained:a}},s=e.ctx,l=Dc(e),u=l&&Ve.getTime(),f=r.drawIdx,c=r.notClearIdx,p=c>=0?Math.min(c,f):f;p<r.endIdx;p++){var h=i[p];
if(!(p<f&&!h.notClear)){if(h.__inHover&&(this._hoverLayerDirty=Bm),n!=null){var v=h.getPaintRect();v&&v.intersect(n)&&(zi(s,h,o),h.setPrevPaintRect(v))}else
zi(s,h,o);if(l){var d=Ve.getTime()-u;if(d>15){p++;break}}}}ia(s,o),r.drawIdx=Math.max(p,f)},t.prototype.getLayer=function(e,r){return this._ensureLayer(
e,0,r)},t.prototype._ensureLayer=function(e,r,i){r=r||0;var n=this._singleCanvas;n&&!this._needsManuallyCompositing&&(e=ha,r=0);var a=zm(this._i,e)[r];
return a||(a=F1("zr_"+e+"."+r,this,e,r),this._layerConfig[e]&&pe(a,this._layerConfig[e],!0),(i||n&&e!==ha)&&(a.virtual=!0),this._insertLayer(a,e,r,!1),
a.initContext()),a},t.prototype.insertLayer=function(e,r){this._insertLayer(r,e,0,!1)},t.prototype._insertLayer=function(e,r,i,n){var a=this._i,o=a.layers,
s=a.layerStack,l=this._domRoot,u=null;if(!(o[r]&&o[r][i])&&bk(e)){for(var f=s.length,c=0;c<f&&(s[c].zl<r||s[c].zl===r&&s[c].zl2<i);)c++;if(c>0&&(u=zm(
a,s[c-1].zl)[s[c-1].zl2]),s.splice(c,0,{zl:r,zl2:i}),zm(a,r)[i]=e,!n&&!e.virtual)if(u){var p=u.dom;p.nextSibling?l.insertBefore(e.dom,p.nextSibling):l.
appendChild(e.dom)}else l.firstChild?l.insertBefore(e.dom,l.firstChild):l.appendChild(e.dom);e.painter||(e.painter=this)}},t.prototype.eachLayer=function(e,r){
return ut(this._i,function(i,n){e.call(r,i,n)})},t.prototype.eachBuiltinLayer=function(e,r){return ut(this._i,function(i,n){e.call(r,i,n)},pl)},t.prototype.
eachOtherLayer=function(e,r){return ut(this._i,function(i,n){e.call(r,i,n)},Um)},t.prototype.getLayers=function(){var e={};return ut(this._i,function(r,i,n){
e[r.id]=r}),e},t.prototype._updateLayerStatus=function(e,r){var i=this;if(i._singleCanvas)for(var n=1;n<e.length;n++){var a=e[n];if(a.zlevel!==e[n-1].
zlevel||a.incremental){i._needsManuallyCompositing=!0;break}}ut(i._i,function(m){m.__dirty=!1,Mc(m,function(g){g.used=!1,g.endIdxNew=0,g.notClearIdx=-1})},
Oc);for(var o,s=null,l=null,u=!1,f=0,c=e.length;f<c;f++){var a=e[f],p=a.zlevel,h=a.incremental,v=void 0;if(o!==p&&(o=p,u=!1),h?(u=!0,v=b0):v=u?T0:Ya,(!s||
p!==s.zlevel||v!==s.zlevel2)&&(s=i._ensureLayer(p,v),l=null,!s.__builtin__)){da("ZLevel "+p+" has been used by unknown layer "+s.id);continue}if((!l||
h!==l.key)&&(l=Ek(s,h),!l.used))if(l.used=!0,!r&&l.first===a.id){var d=f-l.startIdx;l.startIdx=f,l.drawIdx+=d,l.endIdx+=d}else s.__dirty=!0,l.first=a.
id,l.startIdx=l.drawIdx=f,l.endIdx=f+1;l.endIdxNew=f+1,a.__dirty&He&&!a.__inHover&&((!h||!a.notClear&&f<l.drawIdx)&&(s.__dirty=!0),h&&a.notClear&&l.notClearIdx<
0&&(l.notClearIdx=f))}ut(i._i,function(m){for(var g=m.__cursorStack,y=m.__cursors,_=g.length-1;_>=0;_--){var x=y.get(g[_]);if(!x.used)m.__dirty=!0,y.removeKey(
g[_]),g.splice(_,1);else{var S=x.endIdxNew;(Dc(m)?S<x.drawIdx:S!==x.endIdx||!S||e[S-1].id!==x.last)&&(m.__dirty=!0),x.endIdx=x.endIdxNew,x.last=S?e[S-
1].id:NaN}}m.__dirty&&(Mc(m,function(b){b.drawIdx=b.startIdx}),i._hoverLayerDirty===km&&(i._hoverLayerDirty=Tk))},Oc)},t.prototype.clear=function(){return ut(
this._i,function(e){e.clear(),V1(e)},pl),this},t.prototype.setBackgroundColor=function(e){this._backgroundColor=e,ut(this._i,function(r){r.setUnpainted()})},
t.prototype.configLayer=function(e,r){if(r){var i=this._layerConfig;i[e]?pe(i[e],r,!0):i[e]=r,ut(this._i,function(n,a){pe(n,i[a],!0)})}},t.prototype.delLayer=
function(e){for(var r=this._i.layerStack,i=this._i.layers,n=r.length-1;n>=0;n--){var a=r[n];if(a.zl===e){var o=i[e][a.zl2];if(o.__builtin__)continue;if(r.
splice(n,1),i[e][a.zl2]=void 0,!o.virtual){var s=o.dom.parentNode;s&&s.removeChild(o.dom)}}}},t.prototype.resize=function(e,r){if(this._domRoot.style){
var i=this._domRoot;i.style.display="none";var n=this._opts,a=this.root;e!=null&&(n.width=e),r!=null&&(n.height=r),e=Bs(a,0,n),r=Bs(a,1,n),i.style.display=
"",(this._width!==e||r!==this._height)&&(i.style.width=e+"px",i.style.height=r+"px",ut(this._i,function(o){o.resize(e,r)}),this.refresh({paintAll:!0})),
this._width=e,this._height=r}else{if(e==null||r==null)return;this._width=e,this._height=r,this._ensureLayer(ha).resize(e,r)}return this},t.prototype.clearLayer=
function(e){T(this._i.layers[e],function(r){r&&!r.__builtin__&&r.clear()})},t.prototype.dispose=function(){this.root.innerHTML="",this.root=this.storage=
this._domRoot=this._i=null},t.prototype.getRenderedCanvas=function(e){if(e=e||{},this._singleCanvas&&!this._compositeManually)return this._i.layers[ha][0].
dom;var r=new Nm("image",this,e.pixelRatio||this.dpr);r.initContext(),r.clear(!1,e.backgroundColor||this._backgroundColor);var i=r.ctx;if(e.pixelRatio<=
this.dpr){this.refresh();var n=r.dom.width,a=r.dom.height;ut(this._i,function(c){c.__builtin__?i.drawImage(c.dom,0,0,n,a):c.renderToCanvas&&(i.save(),
c.renderToCanvas(i),i.restore())})}else{for(var o={inHover:!1,viewWidth:this._width,viewHeight:this._height,beforeBrushParam:{}},s=this.storage.getDisplayList(
!0),l=0,u=s.length;l<u;l++){var f=s[l];zi(i,f,o)}ia(i,o)}return r.dom},t.prototype.getWidth=function(){return this._width},t.prototype.getHeight=function(){
return this._height},t})(),G1=Ak;function Fm(t){t.registerPainter("canvas",G1)}li([vm,Ld,Im,Sm,Om,Fm]);export{pR as init};
